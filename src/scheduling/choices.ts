import { flatten, type Lists } from './lists.js';
import { eachInSteps, type Steps } from './steps.js';
import type { Meeting, Problem } from './types.js';

/** What meetings accept as their room. */
export interface Choices {
  /** For each meeting the list of rooms it accepts: an index into `choices`. */
  choiceOf: Int32Array;
  /** Accepted pools, best first, and their rank. */
  choices: Lists;
  ranks: Int32Array;
}

/** The units of each pool. */
type Entries = readonly { units: readonly number[] }[];

/** Which pools each meeting may have as its room; meetings that accept the same share a choice. */
export function* compileChoices(
  problem: Problem,
  roomPools: ReadonlyMap<string, number[]>,
  entries: Entries,
): Steps<Choices> {
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
  entries: Entries,
): { rank: number; pool: number }[] {
  const options = rooms.flatMap((room, rank) => (roomPools.get(room) ?? []).map((pool) => ({ room, rank, pool })));
  return options.filter(({ room, pool }) => {
    if (pinned?.room !== undefined && pinned.room !== room) return false;
    return pinned?.roomUnit === undefined || entries[pool]?.units.includes(pinned.roomUnit);
  });
}
