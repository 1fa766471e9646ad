import { IsInt, Max, Min } from 'class-validator';
import { LocalizedTextDto, MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';
import { WarningChangesView } from '../../drafting/dto/draft-warnings.dto.js';

const aMonth = 31 * 24 * 60;

export class ChangeSeatingDto {
  /** Not fewer than are taken; more go to the line at once. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(100_000)
  seats?: number;

  /** How many seats one delegation may have from now on; null: as many as there are. */
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(100_000)
  delegationQuota?: number | null;

  /** How long a freed seat is kept for the next in line. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(aMonth)
  offerMinutes?: number;
}

export class SeatingView {
  sessionId: string;
  sessionCode: string;
  sessionTitle: LocalizedTextDto;
  /** Null: whoever comes has one, nobody registers. */
  seats: number | null;
  /** Neither taken nor on offer. */
  free: number | null;
  waiting: number;
  delegationQuota: number | null;
  offerMinutes: number;
  version: number;
}

/** A seating as a change left it, and what the change did to the warnings of the draft. */
export class ChangedSeatingView extends SeatingView {
  warnings: WarningChangesView;
}
