import { ApiProperty } from '@nestjs/swagger';
import { brokenRules } from '../plan-rules.js';
import { RankWarningView } from './plan-warnings.dto.js';

export class StaleClashView {
  subject: string;
  start: string;
  end: string;
  with: string;
  id: string;
}

export class StalePlacementView {
  meetingId: string;

  /** `changed`: the meeting itself; `engaged`: somebody or something is; `rule`: it would break one as things are today. */
  @ApiProperty({ enum: ['changed', 'engaged', 'rule'] })
  reason: 'changed' | 'engaged' | 'rule';

  @ApiProperty({ type: [StaleClashView], required: false })
  clashes?: StaleClashView[];

  @ApiProperty({ enum: brokenRules, isArray: true, required: false })
  rules?: string[];
}

export class AppliedPlanView {
  /** Meetings that got a place or another one. */
  placed: number;
  /** Meetings that lost theirs to heavier ones. */
  displaced: number;
  /** What was left out. */
  stale: StalePlacementView[];
  /** Messages held for review; send them with this number. */
  held: number;
  /** Meetings that it placed though their ranks do not match. */
  @ApiProperty({ type: [RankWarningView] })
  ranksApart: RankWarningView[];
}
