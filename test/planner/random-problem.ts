import { Random } from '../../bench/planner/random.js';
import type { Interpreter, Interval, Meeting, Participant, Problem, Room } from './contract.js';

/** How large a random problem may grow: `tiny` stays within brute force's reach. */
export type Size = keyof typeof MOST;

const MOST = {
  tiny: { parties: 3, rooms: 2, interpreters: 2, meetings: 4, slots: 9 },
  small: { parties: 8, rooms: 3, interpreters: 3, meetings: 16, slots: 16 },
  medium: { parties: 24, rooms: 5, interpreters: 5, meetings: 70, slots: 40 },
};

const PAIRS = ['vi-ja', 'en-ja', 'vi-en'];
const ZONES = ['A', 'B', 'C'];

/** A problem with every kind of constraint likely to bind; the same seed gives the same problem. */
export function randomProblem(seed: number, size: Size): Problem {
  const random = new Random(seed);
  const days = randomDays(random, size);
  const wholePercent = random.pick([55, 75, 95]);
  const { parties, rooms, interpreters, meetings } = MOST[size];
  const problem: Problem = {
    format: 1,
    slotMinutes: random.pick([5, 15, 30]),
    days,
    participants: many(random.between(3, parties), (index) => randomParticipant(random, days, wholePercent, index)),
    rooms: many(random.between(1, rooms), (index) => randomRoom(random, days, wholePercent, index)),
    interpreters: many(random.between(0, interpreters), (index) =>
      randomInterpreter(random, days, wholePercent, index),
    ),
    meetings: [],
    transfers: ZONES.flatMap((a, i) =>
      ZONES.slice(i + 1)
        .filter(() => random.chance(60))
        .map((b): [string, string, number] => [a, b, random.between(0, 3)]),
    ),
    gaps: { measure: random.pick(['slots', 'breaks']), unavailableCounts: random.chance(50) },
  };
  const count = random.between(2, meetings);
  problem.meetings = many(count, (index) => randomMeeting(random, problem, index, count));
  return problem;
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function randomDays(random: Random, size: Size): Interval[] {
  const first = random.between(5, MOST[size].slots);
  if (random.chance(50)) return [[0, first]];
  const night = random.chance(50) ? 0 : 4;
  return [
    [0, first],
    [first + night, first + night + random.between(3, Math.ceil(MOST[size].slots / 2))],
  ];
}

/** The days, some with a hole or missing. */
function randomHours(random: Random, days: readonly Interval[], wholePercent: number): Interval[] {
  const hours = days.flatMap(([start, end]): Interval[] => {
    if (random.chance(wholePercent)) return [[start, end]];
    const from = random.between(start, end - 2);
    const to = random.between(from + 1, end);
    if (random.chance(30)) return [[from, to]];
    const around: Interval[] = [
      [start, from],
      [to, end],
    ];
    return around.filter(([a, b]) => a < b);
  });
  return hours.length > 0 ? hours : days.slice(0, 1).map(([start, end]): Interval => [start, end]);
}

function randomParticipant(
  random: Random,
  days: readonly Interval[],
  wholePercent: number,
  index: number,
): Participant {
  const participant: Participant = { id: `p${index}`, available: randomHours(random, days, wholePercent) };
  if (random.chance(35)) {
    const [start, end] = random.pick(days);
    const from = random.between(start, end - 2);
    participant.busy = [[from, random.between(from + 1, Math.min(end, from + 3)), random.pick([...ZONES, null])]];
  }
  if (random.chance(30)) participant.bufferSlots = random.between(0, 2);
  if (random.chance(30)) participant.maxMeetingsPerDay = random.between(1, 3);
  return participant;
}

function randomRoom(random: Random, days: readonly Interval[], wholePercent: number, index: number): Room {
  const room: Room = { id: `r${index}`, available: randomHours(random, days, wholePercent) };
  if (random.chance(60)) room.count = random.between(1, 2);
  if (random.chance(75)) room.zone = random.pick(ZONES);
  return room;
}

function randomInterpreter(
  random: Random,
  days: readonly Interval[],
  wholePercent: number,
  index: number,
): Interpreter {
  const pairs = random.shuffled(PAIRS).slice(0, random.between(1, 2));
  const interpreter: Interpreter = { id: `i${index}`, pairs, available: randomHours(random, days, wholePercent) };
  if (random.chance(60)) interpreter.count = random.between(1, 2);
  if (random.chance(40)) interpreter.maxStretchSlots = random.between(1, 6);
  return interpreter;
}

function randomMeeting(random: Random, problem: Problem, index: number, count: number): Meeting {
  const people = random.shuffled(problem.participants.map((each) => each.id));
  const meeting: Meeting = {
    id: `m${index}`,
    parties: people.slice(0, random.chance(25) ? 3 : 2),
    durationSlots: random.between(1, 4),
    priority: random.between(1, 9),
    rooms: random.shuffled(problem.rooms.map((each) => each.id)).slice(0, random.between(1, 3)),
  };
  const spoken = problem.interpreters.flatMap((each) => each.pairs);
  if (spoken.length > 0 && random.chance(45))
    meeting.interpretation = many(random.weighted([[1, 3], [2, 1]]), () => random.pick(spoken)); // prettier-ignore
  if (random.chance(25)) meeting.windows = randomHours(random, problem.days, 30);
  if (random.chance(20) && index + 1 < count) meeting.before = [`m${random.between(index + 1, count - 1)}`];
  if (random.chance(15)) meeting.pinned = randomPin(random, problem, meeting);
  if (random.chance(40)) meeting.previous = randomPrevious(random, problem, meeting);
  return meeting;
}

function randomStart(random: Random, problem: Problem, meeting: Meeting): number {
  const [start, end] = random.pick(problem.days);
  return random.between(start, Math.max(start, end - meeting.durationSlots));
}

function randomPin(random: Random, problem: Problem, meeting: Meeting): NonNullable<Meeting['pinned']> {
  const start = randomStart(random, problem, meeting);
  if (random.chance(40)) return { start };
  const room = random.pick(meeting.rooms);
  return random.chance(50) ? { start, room } : { start, room, roomUnit: randomUnit(random, problem.rooms, room) };
}

function randomUnit(random: Random, entries: readonly (Room | Interpreter)[], id: string): number {
  return random.below(entries.find((each) => each.id === id)?.count ?? 1);
}

function randomPrevious(random: Random, problem: Problem, meeting: Meeting): NonNullable<Meeting['previous']> {
  const room = random.pick(meeting.rooms);
  const interpreters = (meeting.interpretation ?? []).map((pair) => {
    const { id } = random.pick(problem.interpreters.filter((each) => each.pairs.includes(pair)));
    return { interpreter: id, unit: randomUnit(random, problem.interpreters, id) };
  });
  const told = {
    start: meeting.pinned && random.chance(50) ? meeting.pinned.start : randomStart(random, problem, meeting),
    room,
    roomUnit: randomUnit(random, problem.rooms, room),
    interpreters,
    movePrice: random.between(0, 12),
  };
  const isSamePersonTwice = new Set(interpreters.map((each) => JSON.stringify(each))).size < interpreters.length;
  return isSamePersonTwice ? { ...told, interpreters: undefined } : told;
}
