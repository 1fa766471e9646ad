import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../shared/names/localized-text.js';
import { invitationKinds, type InvitationKind, type InvitationMethod } from '../invitation-facts.js';
import { invitationStatuses, type InvitationStatus } from '../invitation.states.js';

export class InvitationView {
  id: string;

  @ApiProperty({ enum: invitationKinds })
  kind: InvitationKind;

  /** The meeting or session; null when it is not about one thing. */
  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  about: string | null;

  mailbox: string;

  @ApiProperty({ enum: languages })
  language: Language;

  /** Null: it carries no calendar object. */
  @ApiProperty({ enum: ['REQUEST', 'CANCEL'], nullable: true })
  method: InvitationMethod | null;

  @ApiProperty({ type: 'integer', nullable: true })
  sequence: number | null;

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

  /** What it was sent with; null: it has not been sent, or left by itself. */
  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  batchId: string | null;

  /** Rises when its words are edited. */
  version: number;
}

export class InvitationCounts {
  draft: number;
  held: number;
  queued: number;
  sending: number;
  sent: number;
  failed: number;
  bounced: number;
  superseded: number;
}
