import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import { attendances, type Attendance } from '../../meeting-party.states.js';
import { meetingStatuses, type MeetingStatus } from '../../meeting.states.js';
import { dayActionNames, type DayAction } from '../day-actions.js';

export class MeetingStepDto {
  /** `arrive` and `no-show` are said of a party, `start` and `end` of the meeting; only organisers undo. */
  @ApiProperty({ enum: dayActionNames })
  @IsIn(dayActionNames)
  action: DayAction;

  /** Of which party; for what is said of one. */
  @MayBeAbsent()
  @IsUUID()
  delegationId?: string;
}

export class PartyDayView {
  delegationId: string;
  @ApiProperty({ enum: attendances })
  attendance: Attendance;
  /** When that was marked; null while it is expected. */
  @ApiProperty({ type: String, nullable: true })
  markedAt: string | null;
}

/** How far a meeting is on its day. */
export class MeetingDayView {
  id: string;
  number: number;
  @ApiProperty({ enum: meetingStatuses })
  status: MeetingStatus;
  /** When it was to be. */
  start: string;
  end: string;
  @ApiProperty({ type: String, nullable: true })
  startedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  endedAt: string | null;
  parties: PartyDayView[];
  version: number;
}
