import { ApiProperty } from '@nestjs/swagger';
import { InvitationCounts } from '../../dto/invitation-view.dto.js';
import type { MessageFilter } from '../../message-filter.js';

/** Messages that were sent at once. */
export class BatchView {
  id: string;

  /** Which of the held messages were meant; empty: all. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  filter: MessageFilter;

  /** How many they were. */
  messages: number;

  /** The account that sent them. */
  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  sentBy: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  /** Since when nothing of it is begun; null: it goes on. */
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  pausedAt: string | null;

  /** How far it is. */
  counts: InvitationCounts;
}
