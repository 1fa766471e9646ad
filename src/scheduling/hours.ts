import { eachInSteps, type Steps } from './steps.js';
import type { Participant } from './types.js';

/** Participants who are available and busy at the same times share a pattern; patterns in order of who has them first. */
export interface Hours {
  patternOf: Int32Array;
  /** The first participant of each pattern. */
  first: Participant[];
}

/** Finds who has the same hours. */
export function* hoursOf(participants: readonly Participant[]): Steps<Hours> {
  const patternOf = new Int32Array(participants.length);
  const first: Participant[] = [];
  const byHash = new Map<number, number[]>();
  yield* eachInSteps(participants, 512, (participant, i) => {
    const hash = hashOf(participant);
    const alike = byHash.get(hash) ?? [];
    let pattern = alike.find((one) => haveSameHours(first[one], participant));
    if (pattern === undefined) {
      pattern = first.push(participant) - 1;
      alike.push(pattern);
      byHash.set(hash, alike);
    }
    patternOf[i] = pattern;
  });
  return { patternOf, first };
}

/** A number that is the same for the same hours; for others it is hardly ever. */
function hashOf({ available, busy = [] }: Participant): number {
  let hash = available.length;
  for (const interval of available) hash = (Math.imul(hash, 31) + interval[0] * 20_011 + interval[1]) | 0;
  for (const interval of busy) hash = (Math.imul(hash, 37) + interval[0] * 20_011 + interval[1]) | 0;
  return hash;
}

function haveSameHours(one: Participant | undefined, other: Participant): boolean {
  return areSame(one?.available, other.available) && areSame(one?.busy ?? [], other.busy ?? []);
}

type Times = readonly (readonly [number, number, ...unknown[]])[];

function areSame(some: Times = [], others: Times): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) {
    if (some[i]?.[0] !== others[i]?.[0] || some[i]?.[1] !== others[i]?.[1]) return false;
  }
  return true;
}
