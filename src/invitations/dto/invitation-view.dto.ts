import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../shared/names/localized-text.js';
import { invitationStatuses, type InvitationStatus } from '../invitation.states.js';

export class InvitationView {
  id: string;
  meetingId: string;
  mailbox: string;

  @ApiProperty({ enum: languages })
  language: Language;

  @ApiProperty({ enum: ['REQUEST', 'CANCEL'] })
  method: 'REQUEST' | 'CANCEL';

  sequence: number;
  messageId: string;

  @ApiProperty({ enum: invitationStatuses })
  status: InvitationStatus;

  /** Deliveries begun. */
  attempts: number;

  /** What the mail server said last. */
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  sentAt: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class InvitationCounts {
  held: number;
  queued: number;
  sending: number;
  sent: number;
  failed: number;
  superseded: number;
}
