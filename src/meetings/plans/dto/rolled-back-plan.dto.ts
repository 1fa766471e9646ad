import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import { brokenRules } from '../plan-rules.js';
import { StaleClashView } from './applied-plan.dto.js';

export class RollBackPlanDto {
  /** Leave where it is what has changed since or has no room any more, and put back the rest. */
  @MayBeAbsent()
  @IsBoolean()
  skipStale?: boolean = false;
}

export class OvertakenMeetingView {
  meetingId: string;
  meetingCode: string;

  /** `changed`: the meeting itself has, since the plan was applied; `engaged`: somebody or something is where it was; `rule`: the room, or an interpreter, is not there then any more. */
  @ApiProperty({ enum: ['changed', 'engaged', 'rule'] })
  reason: 'changed' | 'engaged' | 'rule';

  @ApiProperty({ type: [StaleClashView], required: false })
  clashes?: StaleClashView[];

  /** With `rule`: `room-hours`, `interpreter-hours`. */
  @ApiProperty({ enum: brokenRules, isArray: true, required: false })
  rules?: string[];
}

export class RolledBackPlanView {
  /** Meetings that are where they were before, or have no place again. */
  putBack: number;
  /** What was left where it is. */
  stale: OvertakenMeetingView[];
  /** Messages held for review; send them with this number. */
  held: number;
}
