import { construct, constructPins } from './construct.js';
import { isLarge } from './model.js';
import type { Move } from './move.js';
import { surePins } from './pins.js';
import { Rehearsal } from './rehearsal.js';

/**
 * Builds a first schedule: the pins alone, then the others, those first that may stay where `begin` has them. Returns which
 * pinned meetings every schedule places, or `undefined` when it was cancelled before it had looked at every meeting.
 */
export function buildFirst(
  move: Move,
  begin: Int32Array,
  mostMoved: number,
  isCancelled: () => boolean,
): Uint8Array | undefined {
  const { model, schedule, chain } = move;
  const rehearsal = isLarge(model.problem) ? new Rehearsal(model, schedule) : undefined;
  const isOver = () => {
    rehearsal?.goOn();
    return isCancelled();
  };
  if (!constructPins(move, isOver)) return undefined;
  const isSure = surePins(model, schedule, chain);
  move.mostMoved = mostMoved;
  return construct(move, begin, isOver) ? isSure : undefined;
}
