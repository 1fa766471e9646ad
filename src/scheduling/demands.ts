import { flatten, type Lists } from './lists.js';
import { eachInSteps, type Steps } from './steps.js';
import type { Problem } from './types.js';

/** What meetings ask of interpreters. */
export interface Demands {
  /** For each meeting its language pairs, and for each pair the pools that speak it. */
  demands: Lists;
  speakers: Lists;
  pairs: string[];
  /** The meeting of each demand. */
  owner: Int32Array;
}

/** Which language pairs each meeting asks for, and which pools speak each pair. */
export function* compileDemands(problem: Problem, interpreterPools: readonly number[][]): Steps<Demands> {
  const indexOf = new Map<string, number>();
  const asked: number[] = [];
  const owner: number[] = [];
  const from = new Int32Array(problem.meetings.length + 1);
  yield* eachInSteps(problem.meetings, 1024, ({ interpretation = [] }, m) => {
    for (const pair of interpretation) {
      if (!indexOf.has(pair)) indexOf.set(pair, indexOf.size);
      asked.push(indexOf.get(pair) ?? 0);
      owner.push(m);
    }
    from[m + 1] = asked.length;
  });
  const pairs = [...indexOf.keys()];
  const speakers = pairs.map((pair) => speakersOf(problem, pair).flatMap((i) => interpreterPools[i] ?? []));
  const demands = { from, items: Int32Array.from(asked) };
  return { demands, speakers: flatten(speakers), pairs, owner: Int32Array.from(owner) };
}

/** The interpreter entries that speak a pair: those who speak fewer are asked first, so that the versatile stay free. */
function speakersOf({ interpreters }: Problem, pair: string): number[] {
  const breadth = (i: number) => interpreters[i]?.pairs.length ?? 0;
  const speakers = interpreters.flatMap(({ pairs }, i) => (pairs.includes(pair) ? [i] : []));
  return speakers.sort((a, b) => breadth(a) - breadth(b) || a - b);
}
