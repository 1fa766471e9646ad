import { causeOfEmptyDomain } from './causes.js';
import type { Model } from './model.js';
import type { Move } from './move.js';
import type { Facts, Fix, Unplaced } from './types.js';

/** Why each unplaced meeting has no place; the schedule is left as it is. */
export function explainUnplaced(move: Move): Unplaced[] {
  const { model, schedule } = move;
  return model.problem.meetings.flatMap((_, m) => ((schedule.start[m] ?? -1) < 0 ? [explain(move, m)] : []));
}

function explain(move: Move, m: number): Unplaced {
  const { model } = move;
  const meeting = model.problem.meetings[m]?.id ?? '';
  const cause = causeOfEmptyDomain(model, m);
  if (cause !== undefined) return { meeting, finding: 'proven', ...cause };
  const cheapest = cheapestDisplacement(move, m);
  if (cheapest === undefined) {
    return { meeting, finding: 'search-limit', reason: 'not-found', facts: {}, cheapestFix: { kind: 'none' } };
  }
  const facts: Facts = {
    start: cheapest.start,
    meetings: cheapest.meetings.map((other) => model.problem.meetings[other]?.id ?? ''),
    theirPriority: cheapest.priority,
    ownPriority: model.priority[m] ?? 0,
  };
  return {
    meeting,
    ...{ finding: 'displaceable', reason: 'would-displace', facts },
    cheapestFix: cheapest.fix,
  };
}

/** The meetings whose loss would make a place for another, and what they are worth together. */
export interface Displacement {
  start: number;
  meetings: number[];
  priority: number;
  fix: Fix;
}

/** The cheapest displacement found for an unplaced meeting over all its starts; `undefined` when none was found. */
export function cheapestDisplacement(move: Move, m: number): Displacement | undefined {
  const { model, chain } = move;
  const { from, starts } = model.domains;
  let best: Displacement | undefined;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const start = starts[i] ?? 0;
    if (!move.probe(m, start)) continue;
    const meetings = lost(move);
    const priority = meetings.reduce((sum, other) => sum + (move.schedule.worth[other] ?? 0), 0);
    if (best !== undefined && best.priority <= priority) continue;
    const ids = meetings.map((other) => model.problem.meetings[other]?.id ?? '');
    best = { start, meetings, priority, fix: { kind: 'displace', meetings: ids, priority, start } };
  }
  chain.clear();
  return best;
}

function lost({ chain }: Move): number[] {
  return [...chain.members.subarray(0, chain.size)].filter((other) => (chain.newStart[other] ?? -1) < 0);
}

/** Meetings without a place, the heaviest first. */
export function unplacedByPriority(model: Model, move: Move): number[] {
  const { items, size } = move.schedule.unplaced;
  return [...items.subarray(0, size)].sort((a, b) => (model.priority[b] ?? 0) - (model.priority[a] ?? 0) || a - b);
}
