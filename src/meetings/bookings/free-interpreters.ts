import type { InterpreterHours } from '../../interpreters/interpreters.service.js';
import type { AssignedInterpreter } from '../meeting-people.js';
import { turned } from './booking-rules.js';

/** As many who are free for each pair as there are pairs: whoever else is taken, one is left if any could be. */
export function enoughFor(
  pairs: string[],
  interpreters: InterpreterHours[],
  { free, turn }: { free: (interpreter: InterpreterHours) => boolean; turn: number },
): InterpreterHours[] {
  const left = turned(interpreters, turn);
  const enough = new Set<InterpreterHours>();
  for (const pair of new Set(pairs)) {
    let found = 0;
    for (const interpreter of left) {
      if (!interpreter.pairs.includes(pair) || !free(interpreter)) continue;
      enough.add(interpreter);
      if (++found === pairs.length) break;
    }
  }
  return [...enough];
}

/** One interpreter for each pair, nobody twice, for as many pairs as can be. */
export function assign(
  pairs: string[],
  free: InterpreterHours[],
): { assigned: AssignedInterpreter[]; missing: string[] } {
  const [pair, ...others] = pairs;
  if (pair === undefined) return { assigned: [], missing: [] };
  const without = assign(others, free);
  let best = { assigned: without.assigned, missing: [pair, ...without.missing] };
  for (const { id } of free.filter((interpreter) => interpreter.pairs.includes(pair))) {
    const rest = assign(
      others,
      free.filter((other) => other.id !== id),
    );
    if (rest.missing.length >= best.missing.length) continue;
    best = { assigned: [{ interpreterId: id, pair }, ...rest.assigned], missing: rest.missing };
    if (best.missing.length === 0) break;
  }
  return best;
}
