import { causeOfEmptyDomain, type Cause } from './causes.js';
import {
  cheapestDisplacement,
  displacementOfPins,
  startsPerMeeting,
  type Displacement,
  type Displacements,
} from './displacement.js';
import { findAddition, findAdditionAlone } from './fixes.js';
import { causeOfFullness, loadOf, type Load } from './full.js';
import type { Model } from './model.js';
import type { Move } from './move.js';
import { causeOfPins } from './pins.js';
import { TakenTime } from './shortages.js';
import type { Facts, Fix, Meeting, Unplaced } from './types.js';

/**
 * Why each unplaced meeting has no place; the schedule is left as it is. `known` holds displacements found already.
 * Where nobody waits any more, what takes time is left out.
 */
export function explainUnplaced(move: Move, known: Displacements, isCancelled: () => boolean): Unplaced[] {
  const { model, schedule } = move;
  const inquiry: Inquiry = { move, known, taken: new TakenTime(model), isCancelled };
  const unplaced: Unplaced[] = [];
  let load: Load | undefined;
  for (let m = 0; m < model.meetings; m++) {
    if ((schedule.start[m] ?? -1) >= 0) continue;
    const id = model.problem.meetings[m]?.id ?? '';
    const cause =
      causeOfEmptyDomain(model, m) ??
      causeOfPins(model, schedule, m) ??
      (isCancelled() ? undefined : causeOfFullness(model, schedule, m, (load ??= loadOf(model, schedule))));
    if (cause === undefined) unplaced.push({ meeting: id, ...weigh(inquiry, m) });
    else unplaced.push({ meeting: id, finding: 'proven', ...proven(inquiry, m, cause) });
  }
  return unplaced;
}

/** What is asked about every unplaced meeting, and what is known already. */
interface Inquiry {
  move: Move;
  known: Displacements;
  taken: TakenTime;
  isCancelled: () => boolean;
}

function proven(inquiry: Inquiry, m: number, cause: Cause): Pick<Unplaced, 'reason' | 'facts' | 'cheapestFix'> {
  return { reason: cause.reason, facts: cause.facts, cheapestFix: fixOf(inquiry, m, cause) };
}

/**
 * What would give a meeting its place that cannot have one as things are; failing that, what is known to be missing, or
 * what it would lack if it were alone.
 */
function fixOf({ move, taken, isCancelled }: Inquiry, m: number, cause: Cause): Fix {
  if (isCancelled()) return { kind: 'none' };
  const isAlone = cause.missing === undefined && cause.reason !== 'pinned-in-the-way';
  const addition = findAddition(move, m, isAlone, taken) ?? cause.missing;
  if (addition !== undefined) return addition;
  if (isAlone) return findAdditionAlone(move.model, m, taken) ?? { kind: 'none' };
  const displaced = displacementOfPins(move, m, startsPerMeeting(move.schedule.unplaced.size));
  return displaced === undefined ? { kind: 'none' } : displacing(move.model, displaced);
}

function displacing(model: Model, { start, meetings, worth }: Displacement): Fix & { kind: 'displace' } {
  const names = meetings.map((other) => model.problem.meetings[other]?.id ?? '');
  return { kind: 'displace', meetings: names, priority: worth, start };
}

const NOTHING: Facts = {};
const NO_FIX: Fix = { kind: 'none' };

/** What a search says of meetings that it had not looked at when it was cancelled. */
export function unseen(meetings: readonly Meeting[]): Unplaced[] {
  return meetings.map(({ id }) => {
    return { meeting: id, finding: 'search-limit', reason: 'cancelled', facts: NOTHING, cheapestFix: NO_FIX };
  });
}

/** What would have to go for a meeting or be added for it. */
function weigh({ move, known, taken, isCancelled }: Inquiry, m: number): Omit<Unplaced, 'meeting'> {
  const { model } = move;
  const isInHaste = isCancelled();
  const most = startsPerMeeting(move.schedule.unplaced.size);
  const cheapest = known.get(m) ?? (isInHaste ? undefined : cheapestDisplacement(move, m, most));
  const addition = isInHaste ? undefined : findAddition(move, m, false, taken);
  if (cheapest === undefined) {
    const facts: Facts = { starts: (model.domains.from[m + 1] ?? 0) - (model.domains.from[m] ?? 0) };
    return { finding: 'search-limit', reason: 'not-found', facts, cheapestFix: addition ?? { kind: 'none' } };
  }
  const displace = displacing(model, cheapest);
  const facts: Facts = {
    ...{ start: cheapest.start, meetings: displace.meetings },
    ...{ theirPriority: cheapest.worth, ownPriority: model.priority[m] ?? 0 },
  };
  return { finding: 'displaceable', reason: 'would-displace', facts, cheapestFix: addition ?? displace };
}
