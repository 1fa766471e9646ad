import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsInt, IsNumber, IsUUID, Max, Min } from 'class-validator';
import { IsTime, MayBeAbsent } from '../../../shared/http/fields.js';
import { CreateMeetingDto } from '../../dto/create-meeting.dto.js';
import { MeetingView } from '../../dto/meeting-view.dto.js';
import { PlanView } from './plan-view.dto.js';

/** A meeting that must be at its time; what is in its way gives way. */
export class InsertCourtesyCallDto extends OmitType(CreateMeetingDto, ['windows', 'pinned']) {
  @IsTime()
  start: string;

  /** In which room; when absent, the one of an accepted class for which the fewest give way. */
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;

  /** Placed meetings that may change by the middle proposal, those that must give way among them. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(10_000)
  moves?: number = 3;

  /** Seconds of search for each proposal; PLANNER_SECONDS when absent. */
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.2)
  @Max(600)
  seconds?: number;
}

export class CourtesyCallView {
  meeting: MeetingView;
  /** No moves, at most so many, as many as pay; apply one of them when it is done. */
  @ApiProperty({ type: [PlanView] })
  plans: PlanView[];
}
