import type { Problem } from '../../test/planner/contract.js';
import { forumProblem } from './forum.js';
import { type Plant, plantedPlacements } from './planted.js';
import { Random } from './random.js';

const MEETINGS = 1000;
const MOVE_PRICE = 5;
const CALLED_AWAY = 3;
const HOUR = 12;

/**
 * A forum of 1,000 announced meetings, then five things happen: three participants are called away from a meeting, one
 * leaves an hour before the end, and two people who matter ask for a meeting.
 */
export function replanProblem(seed: number): Plant {
  const problem = announcedForum(seed);
  const random = new Random(seed);
  for (let i = 0; i < CALLED_AWAY; i++) callAway(random, problem);
  const early = random.pick(problem.participants);
  const end = Math.max(...early.available.map(([, last]) => last));
  early.busy = [...(early.busy ?? []), [end - HOUR, end, null]];
  const guests = random.shuffled(problem.participants).slice(0, 2).map((each) => each.id); // prettier-ignore
  const rooms = ['R-TABLE', 'R-ROOM', 'R-VIP'];
  problem.meetings.push({ id: 'late', parties: guests, durationSlots: 6, priority: 40, rooms });
  return { problem, places: null };
}

/** The same forum loses a table: every meeting at it has to sit elsewhere. */
export function lostTableProblem(seed: number): Plant {
  const problem = announcedForum(seed);
  const tables = problem.rooms.find((room) => room.id === 'R-TABLE');
  if (tables?.count !== undefined) tables.count--;
  return { problem, places: null };
}

function announcedForum(seed: number): Problem {
  const plant = forumProblem({ meetings: MEETINGS, kind: 'feasible', seed });
  const { problem } = plant;
  const placements = new Map(plantedPlacements(plant).map((each) => [each.meeting, each]));
  for (const meeting of problem.meetings) {
    const told = placements.get(meeting.id);
    if (told === undefined) continue;
    const { start, room, roomUnit, interpreters } = told;
    meeting.previous = { start, room, roomUnit, interpreters, movePrice: MOVE_PRICE };
  }
  return problem;
}

/** Somebody with a meeting that is not pinned is engaged elsewhere for its time. */
function callAway(random: Random, problem: Problem): void {
  const meeting = random.pick(problem.meetings.filter((each) => each.pinned === undefined && each.previous));
  const called = random.pick(meeting.parties);
  const participant = problem.participants.find((each) => each.id === called);
  const start = meeting.previous?.start ?? 0;
  if (participant) participant.busy = [...(participant.busy ?? []), [start, start + meeting.durationSlots, null]];
}
