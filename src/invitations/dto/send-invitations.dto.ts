import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { invitationKinds, type InvitationKind } from '../invitation-facts.js';

export class SendInvitationsDto {
  /** How many held messages you have seen and want to send; another number is refused. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedCount: number;

  /** Only those of this kind. */
  @MayBeAbsent()
  @IsIn(invitationKinds)
  kind?: InvitationKind;

  /** Only those about this meeting or session. */
  @MayBeAbsent()
  @IsUUID()
  about?: string;

  /** Only those to this mailbox. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(320)
  mailbox?: string;
}

export class QueuedView {
  /** How many messages are on their way now. */
  queued: number;

  /** The batch that they are, to be watched, paused and resumed. */
  @ApiProperty({ format: 'uuid' })
  batchId: string;
}
