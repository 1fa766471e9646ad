import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsPlainText, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import { calendarKinds, type CalendarFacts } from '../../invitation-facts.js';
import { invitationStatuses, type InvitationStatus } from '../../invitation.states.js';
import { rungs, type Rung } from '../reminder.entity.js';

const reaches = [...rungs, 'any'] as const;

export class UnansweredQuery extends PageQuery {
  /** How far it has come: those for whom this rung was taken; `any`: all that is open, reminded or not. */
  @ApiProperty({ enum: reaches, default: 'organiser', required: false })
  @MayBeAbsent()
  @IsIn(reaches)
  reached?: Rung | 'any';

  @MayBeAbsent()
  @IsIn(calendarKinds)
  kind?: CalendarFacts['kind'];

  /** Only those about this meeting or session. */
  @MayBeAbsent()
  @IsUUID()
  about?: string;

  /** Only those of this mailbox. */
  @MayBeAbsent()
  @IsPlainText(320)
  mailbox?: string;
}

/** That somebody was reminded. */
export class ReminderView {
  @ApiProperty({ enum: rungs })
  rung: Rung;

  @ApiProperty({ format: 'date-time' })
  at: string;

  /** Whose mailbox; null: the organisers, or nobody could be written to. */
  @ApiProperty({ type: String, nullable: true })
  mailbox: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  messageId: string | null;

  /** What became of that message. */
  @ApiProperty({ enum: invitationStatuses, nullable: true, type: String })
  status: InvitationStatus | null;
}

/** An invitation that nobody has answered. */
export class UnansweredView {
  /** The message that asked first. */
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: calendarKinds })
  kind: CalendarFacts['kind'];

  /** The meeting or session. */
  @ApiProperty({ format: 'uuid' })
  about: string;

  mailbox: string;
  sequence: number;

  @ApiProperty({ format: 'date-time' })
  start: string;

  @ApiProperty({ format: 'date-time' })
  toldAt: string;

  /** Who was reminded when, the first first. */
  @ApiProperty({ type: ReminderView, isArray: true })
  reminders: ReminderView[];
}
