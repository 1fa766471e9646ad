import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { InvitationQuery } from './invitation-query.dto.js';

/** All that is held, or what the list shows for the same conditions. */
export class SendInvitationsDto extends PickType(InvitationQuery, ['kind', 'about', 'mailbox'] as const) {
  /** How many held messages you have seen and want to send; another number is refused. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedCount: number;
}

export class QueuedView {
  /** How many messages are on their way now. */
  queued: number;

  /** The batch that they are, to be watched, paused and resumed. */
  @ApiProperty({ format: 'uuid' })
  batchId: string;
}
