import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsLocalDate, IsTime, LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageOf, PageQuery } from '../../../shared/http/page.js';
import { meetingStatuses, type MeetingStatus } from '../../meeting.states.js';
import { attendances, type Attendance } from '../../meeting-party.states.js';

export const boardOrders = ['time', 'room'] as const;
export const boardPhases = ['over', 'now', 'late', 'next', 'later'] as const;
export type BoardPhase = (typeof boardPhases)[number];

export class BoardDayQuery {
  /** Which day; today, or the first day while the forum is not on. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;
}

export class BoardQuery extends PageQuery {
  /** Which day; today, or the first day while the forum is not on. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;

  /** In this room alone. */
  @MayBeAbsent()
  @IsUUID()
  room?: string;

  /** In which order. */
  @ApiPropertyOptional({ enum: boardOrders, default: 'time' })
  @MayBeAbsent()
  @IsIn(boardOrders)
  by: (typeof boardOrders)[number] = 'time';

  /** Only what is in this phase, such as `late`. */
  @ApiPropertyOptional({ enum: boardPhases })
  @MayBeAbsent()
  @IsIn(boardPhases)
  phase?: BoardPhase;

  /** As it looks then; now when absent. */
  @MayBeAbsent()
  @IsTime()
  at?: string;
}

export class BoardRoomView {
  id: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
}

export class BoardPartyView {
  delegationId: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  @ApiProperty({ enum: attendances })
  attendance: Attendance;
}

/** A line of the board. What is not the reader's is busy: no number, subject, parties, or id. */
export class BoardEntryView {
  start: string;
  end: string;
  @ApiProperty({ type: BoardRoomView })
  room: BoardRoomView;
  /** `late`: it should have begun, or ended; `next`: the first in its room to come; `over` too when nobody has marked it. */
  @ApiProperty({ enum: boardPhases })
  phase: BoardPhase;
  lateMinutes: number;
  isBusy: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetingId: string | null;
  @ApiProperty({ type: Number, nullable: true })
  number: number | null;
  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  subject: LocalizedTextDto | null;
  @ApiProperty({ enum: meetingStatuses, nullable: true })
  status: MeetingStatus | null;
  @ApiProperty({ type: String, nullable: true })
  startedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  endedAt: string | null;
  parties: BoardPartyView[];
  /** Where those take part who are elsewhere. */
  @ApiProperty({ type: String, nullable: true })
  onlineLink: string | null;
  /** For If-Match of the steps. */
  @ApiProperty({ type: Number, nullable: true })
  version: number | null;
}

export class BoardPage extends PageOf(BoardEntryView) {
  /** The same as in `board/events`: pages with the same tag are one board. */
  tag: string;
}

/** That the board of a day is another one now. */
export class BoardChangeView {
  day: string;
  tag: string;
  /** The day is over: nothing more is told of it. */
  isOver: boolean;
}
