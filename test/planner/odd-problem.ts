import { Random } from '../../bench/planner/random.js';
import type { Interval, Problem } from './contract.js';
import { randomProblem, type Size } from './random-problem.js';

/** A random problem with what nobody should send but the format allows: empty lists, cycles, overlaps, strangers. */
export function oddProblem(seed: number, size: Size): Problem {
  const random = new Random(seed + 1_000_003);
  const problem = randomProblem(seed, size);
  const oddities = [strewHours, strewPins, strewPrevious, tieKnots, emptyThings, overdo];
  for (const make of oddities) if (random.chance(40)) make(random, problem);
  return problem;
}

/** Hours out of order, overlapping, touching and beyond the days. */
function strewHours(random: Random, problem: Problem): void {
  for (const each of [...problem.participants, ...problem.rooms, ...problem.interpreters]) {
    const cut = each.available.flatMap(([start, end]): Interval[] => {
      const middle = random.between(start, end - 1);
      return [
        [middle, end],
        [start, middle + 1],
      ];
    });
    const end = Math.max(...problem.days.map(([, last]) => last));
    if (random.chance(30)) each.available = random.shuffled([...cut, [end, end + 5]]);
  }
}

/** Pins in rooms that are not accepted, off the days and outside the windows. */
function strewPins(random: Random, problem: Problem): void {
  for (const meeting of problem.meetings) {
    if (!random.chance(25)) continue;
    const end = Math.max(...problem.days.map(([, last]) => last));
    meeting.pinned = { start: random.between(0, end + 2), room: random.pick(problem.rooms).id };
  }
}

/** Announcements of rooms, units and interpreters that are gone, and of nothing but a start. */
function strewPrevious(random: Random, problem: Problem): void {
  for (const meeting of problem.meetings) {
    const told = meeting.previous;
    if (told === undefined || !random.chance(50)) continue;
    if (random.chance(40)) told.room = 'a room that is gone';
    if (random.chance(40)) told.roomUnit = 7;
    if (random.chance(40)) told.interpreters = [{ interpreter: 'somebody who left', unit: 0 }];
    if (random.chance(40)) meeting.previous = { start: told.start };
  }
}

/** Orders that go round in a circle or bind everything. */
function tieKnots(random: Random, problem: Problem): void {
  const ids = problem.meetings.map((each) => each.id);
  for (const meeting of problem.meetings)
    if (random.chance(50)) meeting.before = random.shuffled(ids.filter((id) => id !== meeting.id)).slice(0, 3);
}

/** Nothing to choose from: no units, no windows, no rooms, no speakers, nothing to win. */
function emptyThings(random: Random, problem: Problem): void {
  const isPinnedRoom = (id: string): boolean => problem.meetings.some((each) => each.pinned?.room === id);
  for (const room of problem.rooms) if (random.chance(20) && !isPinnedRoom(room.id)) room.count = 0;
  for (const each of problem.interpreters) if (random.chance(20)) each.pairs = [];
  for (const each of problem.participants) if (random.chance(10)) each.available = [];
  for (const each of problem.meetings) {
    if (random.chance(10)) each.windows = [];
    if (random.chance(10)) each.rooms = [];
    if (random.chance(15)) each.priority = 0;
  }
}

/** Too much of everything: long meetings, wide buffers, far zones, many at the table, pairs that nobody speaks. */
function overdo(random: Random, problem: Problem): void {
  for (const each of problem.participants) if (random.chance(20)) each.bufferSlots = random.between(3, 30);
  for (const each of problem.participants) if (random.chance(10)) each.maxMeetingsPerDay = 0;
  problem.transfers = [...(problem.transfers ?? []), ['B', 'A', 6], ['Z', 'A', 1], ['C', 'C', 2]];
  for (const each of problem.meetings) {
    if (random.chance(10)) each.durationSlots = random.between(5, 60);
    if (random.chance(10)) each.parties = problem.participants.map((party) => party.id);
    if (random.chance(10)) each.interpretation = ['xx-yy'];
  }
}
