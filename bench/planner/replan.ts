import type { Problem } from '../../test/planner/contract.js';
import { forumProblem } from './forum.js';
import { type Plant, plantedPlacements } from './planted.js';
import { Random } from './random.js';

const MEETINGS = 1000;
const MOVE_PRICE = 5;
const ABSENT = 4;

/** A forum of 1,000 announced meetings, then five things happen: four participants are called away, one table breaks. */
export function replanProblem(seed: number): Plant {
  const plant = forumProblem({ meetings: MEETINGS, kind: 'feasible', seed });
  const { problem } = plant;
  const placements = new Map(plantedPlacements(plant).map((each) => [each.meeting, each]));
  for (const meeting of problem.meetings) {
    const told = placements.get(meeting.id);
    if (told === undefined) continue;
    const { start, room, roomUnit, interpreters } = told;
    meeting.previous = { start, room, roomUnit, interpreters, movePrice: MOVE_PRICE };
  }
  const random = new Random(seed);
  for (let absent = 0; absent < ABSENT; absent++) callAway(random, problem);
  const tables = problem.rooms.find((room) => room.id === 'R-TABLE');
  if (tables?.count !== undefined) tables.count--;
  return { problem, places: null };
}

/** Somebody with a meeting that is not pinned is engaged elsewhere for its time. */
function callAway(random: Random, problem: Problem): void {
  const meeting = random.pick(problem.meetings.filter((each) => each.pinned === undefined && each.previous));
  const called = random.pick(meeting.parties);
  const participant = problem.participants.find((each) => each.id === called);
  const start = meeting.previous?.start ?? 0;
  if (participant) participant.busy = [...(participant.busy ?? []), [start, start + meeting.durationSlots, null]];
}
