import { illegalTransition } from '../shared/errors/domain-error.js';

/**
 * Refuses a change of status that the machine does not know; staying where one is is fine.
 * @param before from which statuses each can be reached
 */
export function requireTransition<S extends string>(from: S, to: S | undefined, before: Record<S, readonly S[]>): void {
  if (to === undefined || to === from || before[to].includes(from)) return;
  throw illegalTransition(to, from, before[to]);
}
