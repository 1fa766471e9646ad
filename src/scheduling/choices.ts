import { flatten } from './lists.js';
import type { PoolEntry, Pools } from './pools.js';
import { eachInSteps, type Steps } from './steps.js';
import type { Meeting, Problem } from './types.js';

/** Which pools each meeting may have as its room; meetings that accept the same share a choice. */
export function* compileChoices(
  problem: Problem,
  roomPools: ReadonlyMap<string, number[]>,
  entries: readonly PoolEntry[],
): Steps<Pick<Pools, 'choiceOf' | 'choices' | 'ranks'>> {
  const known = new Map<string, number>();
  const lists: number[][] = [];
  const ranks: number[] = [];
  const choiceOf = new Int32Array(problem.meetings.length);
  yield* eachInSteps(problem.meetings, 512, (meeting, m) => {
    const key = JSON.stringify([meeting.rooms, meeting.pinned?.room, meeting.pinned?.roomUnit]);
    let choice = known.get(key);
    if (choice === undefined) {
      const options = optionsOf(meeting, roomPools, entries);
      choice = lists.push(options.map(({ pool }) => pool)) - 1;
      for (const { rank } of options) ranks.push(rank);
      known.set(key, choice);
    }
    choiceOf[m] = choice;
  });
  return { choiceOf, choices: flatten(lists), ranks: Int32Array.from(ranks) };
}

function optionsOf(
  { rooms, pinned }: Meeting,
  roomPools: ReadonlyMap<string, number[]>,
  entries: readonly PoolEntry[],
): { rank: number; pool: number }[] {
  const options = rooms.flatMap((room, rank) => (roomPools.get(room) ?? []).map((pool) => ({ room, rank, pool })));
  return options.filter(({ room, pool }) => {
    if (pinned?.room !== undefined && pinned.room !== room) return false;
    return pinned?.roomUnit === undefined || entries[pool]?.units.includes(pinned.roomUnit);
  });
}
