import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../../shared/http/fields.js';
import type { DelegateStatus } from '../../delegate.states.js';

/** Whom the desk has before it. */
export class DeskDelegateView {
  id: string;
  /** The name as a reader of the answer's language writes it. */
  displayName: string;
  organization: LocalizedTextDto;
  /** ISO 3166-1 alpha-2. */
  country: string;
  accreditationClass: string;
  isHead: boolean;
  /** Precedence; 1 is highest. */
  rank: number;
  status: DelegateStatus;
}

/** Why a check-in of a batch was not recorded; to send it again would not help. */
export class DeskProblemView {
  /** Stable; programs decide by it. */
  code: string;
  /** In the reader's language. */
  title: string;
  detail: string;
}

export const checkInOutcomes = ['checked-in', 'already-checked-in', 'undone', 'refused'] as const;
export type CheckInOutcome = (typeof checkInOutcomes)[number];

export class CheckInResultView {
  id: string;

  @ApiProperty({
    enum: checkInOutcomes,
    description: 'already-checked-in: another check-in of the same person here came before. undone: it was taken back.',
  })
  outcome: CheckInOutcome;

  /** On our clock, with the forum's offset; null when it was refused. */
  @ApiProperty({ type: String, nullable: true })
  at: string | null;

  /** When the person was first checked in here, as far as it counts. */
  @ApiProperty({ type: String, nullable: true })
  firstAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  firstDesk: string | null;

  @ApiProperty({ type: DeskDelegateView, nullable: true })
  delegate: DeskDelegateView | null;

  @ApiProperty({ type: DeskProblemView, nullable: true })
  problem: DeskProblemView | null;
}

export const undoOutcomes = ['undone', 'not-known-yet'] as const;
export type UndoOutcome = (typeof undoOutcomes)[number];

export class UndoResultView {
  checkInId: string;

  @ApiProperty({ enum: undoOutcomes, description: 'not-known-yet: the check-in will not count when it comes.' })
  outcome: UndoOutcome;

  /** Other check-ins by which the same person still counts as here. */
  stillCheckedInBy: string[];

  @ApiProperty({ type: DeskDelegateView, nullable: true })
  delegate: DeskDelegateView | null;
}

/** In the order in which they were sent. */
export class CheckInResultsView {
  checkIns: CheckInResultView[];
  undos: UndoResultView[];
}

/** A check-in as it was recorded. */
export class CheckInView {
  id: string;
  delegateId: string;
  /** Null: at the venue. */
  sessionId: string | null;
  at: string;
  /** How far our clock was ahead of the device's. */
  clockSkewMilliseconds: number;
  desk: string | null;
  recordedAt: string;
  /** Null: it counts. */
  undoneAt: string | null;
}
