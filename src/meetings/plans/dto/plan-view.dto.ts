import { ApiProperty } from '@nestjs/swagger';
import type { Bound, Facts, Fix, Finding, Progress, Reason, Score } from '../../../scheduling/index.js';
import { languages, type Language } from '../../../shared/names/localized-text.js';
import { MeetingInterpreterView } from '../../dto/meeting-view.dto.js';
import { planStatuses, type PlanStatus } from '../plan.states.js';

export class WishWeightsView {
  @ApiProperty({ required: false })
  must?: number;

  @ApiProperty({ required: false })
  wouldLike?: number;
}

export class PlanOptionsView {
  seed: number;
  /** Of search, at most. */
  seconds: number;
  /** Placed meetings that may change at most; null: as many as pay. */
  @ApiProperty({ type: Number, nullable: true })
  moves: number | null;
  /** What a move costs, in the unit of priority. */
  movePrice: number;
  /** Between two meetings of a person, at least. */
  bufferMinutes: number;
  /** What meetings that came of requests counted instead of their priority; null: that. */
  @ApiProperty({ type: WishWeightsView, nullable: true })
  weights: WishWeightsView | null;
}

export class PlanProgressView implements Progress {
  /** Moves evaluated. */
  iterations: number;
  placed: number;
  of: number;
  weight: number;
  gaps: number;
}

export class PlanScoreView implements Score {
  placed: number;
  /** Σ priority of the placed − Σ price of the moved. */
  weight: number;
  /** Idle slots between the first and last meeting of an attendee's day. */
  gaps: number;
  gapsWorst: number;
  moved: number;
  roomRank: number;
  /** How often attendees change room between two meetings of a day; a change of zone counts twice. */
  roomMoves: number;
  /** Slots by which unbroken stretches of an interpreter's work are longer than wished for. */
  overStretch: number;
}

export class PlanBoundView implements Bound {
  @ApiProperty({ type: Number, nullable: true })
  weight: number | null;

  @ApiProperty({ type: Number, nullable: true })
  gaps: number | null;
}

export class PlanFailureView {
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;
}

export class PlanView {
  id: string;

  @ApiProperty({ enum: planStatuses })
  status: PlanStatus;

  options: PlanOptionsView;

  @ApiProperty({ type: PlanProgressView, nullable: true })
  progress: PlanProgressView | null;

  @ApiProperty({ type: PlanScoreView, nullable: true })
  score: PlanScoreView | null;

  /** No schedule is better than this; null where nothing is proven. */
  @ApiProperty({ type: PlanBoundView, nullable: true })
  bound: PlanBoundView | null;

  @ApiProperty({ enum: ['optimal', 'stopped', 'cancelled'], nullable: true, type: String })
  verdict: string | null;

  @ApiProperty({ type: String, nullable: true })
  problemHash: string | null;

  @ApiProperty({ type: Number, nullable: true })
  iterations: number | null;

  @ApiProperty({ type: PlanFailureView, nullable: true })
  failure: PlanFailureView | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  appliedAt: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  rolledBackAt: string | null;
}

export class PlanPlacementView {
  meetingId: string;
  start: string;
  end: string;
  roomCode: string;
  interpreters: MeetingInterpreterView[];
}

export class PlanUnplacedView {
  meetingId: string;
  meetingCode: string;

  @ApiProperty({ enum: ['proven', 'displaceable', 'search-limit'] })
  finding: Finding;

  @ApiProperty({ type: String })
  reason: Reason;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Facts;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  cheapestFix: Fix | null;
}

export class PlanPlaceView {
  @ApiProperty({ example: '2025-11-25T08:00:00+07:00' })
  start: string;

  end: string;
  roomCode: string;
}

export class PlanChangeView {
  meetingId: string;
  meetingCode: string;

  /** Where it is now; null: it has no place. */
  @ApiProperty({ type: PlanPlaceView, nullable: true })
  from: PlanPlaceView | null;

  /** Where the plan puts it; null: it loses its place. */
  @ApiProperty({ type: PlanPlaceView, nullable: true })
  to: PlanPlaceView | null;
}

/** A meeting that is elsewhere by one plan than by another, or than it is now; null: it has no place. */
export class PlanDifferenceView {
  meetingId: string;
  meetingCode: string;

  @ApiProperty({ type: PlanPlaceView, nullable: true })
  here: PlanPlaceView | null;

  /** By what it is compared with. */
  @ApiProperty({ type: PlanPlaceView, nullable: true })
  there: PlanPlaceView | null;
}

export class PlanMessageView {
  mailbox: string;

  @ApiProperty({ enum: languages })
  language: Language;

  /** `digest`: the changes for one mailbox in words, when they are more than two. */
  @ApiProperty({ enum: ['meeting', 'digest'] })
  kind: string;

  /** Null for a digest. */
  @ApiProperty({ enum: ['REQUEST', 'CANCEL'], nullable: true, type: String })
  method: string | null;

  @ApiProperty({ type: String, nullable: true })
  meetingId: string | null;

  /** Whether its reader had been told of another place before. */
  isMove: boolean;
}
