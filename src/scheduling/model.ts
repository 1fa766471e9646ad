import { fillDomains, type Domains } from './domains.js';
import { gapTables, type GapTables } from './gap-tables.js';
import { hoursOf } from './hours.js';
import { inverse, listNumbers, type Lists } from './lists.js';
import { compilePools, type Pools } from './pools.js';
import { eachInSteps, inSteps, type Steps } from './steps.js';
import type { Interval, Meeting, Participant, Problem } from './types.js';

/** A problem as numbers in flat tables, made once and never changed; meetings, participants and pools by index. */
export interface Model {
  problem: Problem;
  slots: number;
  days: number;
  /** The day a slot lies in, −1 for none. */
  dayOf: Int32Array;
  meetings: number;
  participants: number;
  duration: Int32Array;
  longest: number;
  priority: Float64Array;
  pinned: Uint8Array;
  parties: Lists;
  meetingsOf: Lists;
  buffer: Int32Array;
  /** Meetings a day at most; −1 for no limit. */
  mostPerDay: Int32Array;
  hasDailyLimits: boolean;
  /** Meetings that must wait for this one, and those it must wait for. */
  after: Lists;
  before: Lists;
  gaps: GapTables;
  domains: Domains;
  pools: Pools;
  previous: PreviousPlaces;
}

/** What was announced; `start` −1 where nothing was. */
export interface PreviousPlaces {
  exists: boolean;
  start: Int32Array;
  price: Float64Array;
  /** The pool that holds the announced room unit; −1 when any room will do, −2 when it is gone. */
  room: Int32Array;
  /** The announced interpreter pool of each demand; −1 when any will do, −2 when it is gone. */
  interpreter: Int32Array;
}

/** The indices by identifier. */
function* indexById(entries: readonly { id: string }[]): Steps<Map<string, number>> {
  const index = new Map<string, number>();
  yield* eachInSteps(entries, 2048, ({ id }, i) => index.set(id, i));
  return index;
}

/** From so many meetings on, whoever cancels does not wait for what has to do with all of them, but for their list. */
const MANY_MEETINGS = 2000;

/** Whether a problem is so large that an answer may not begin with much work when it is wanted at once. */
export function isLarge({ meetings }: Problem): boolean {
  return meetings.length >= MANY_MEETINGS;
}

/** Turns a valid problem into tables; `undefined` when it was told to stop. */
export function compile(problem: Problem): Model;
export function compile(problem: Problem, shouldStop: () => boolean): Model | undefined;
export function compile(problem: Problem, shouldStop: () => boolean = () => false): Model | undefined {
  return inSteps(compileInSteps(problem), shouldStop);
}

function* compileInSteps(problem: Problem): Steps<Model> {
  const { participants, meetings } = problem;
  const slots = problem.days.at(-1)?.[1] ?? 0;
  const parties = yield* listNumbers(meetings, (meeting) => meeting.parties, yield* indexById(participants));
  const pools = yield* compilePools(problem, slots);
  yield;
  const hours = yield* hoursOf(participants);
  const domains = yield* fillDomains(problem, slots, parties, hours, pools);
  yield;
  const gaps = yield* gapTables(problem.gaps, slots, hours);
  const meetingsOf = inverse(parties, participants.length);
  yield;
  return {
    ...{ problem, slots, days: problem.days.length, dayOf: daysOfSlots(problem.days, slots) },
    ...{ meetings: meetings.length, participants: participants.length, parties, meetingsOf },
    ...(yield* meetingTables(meetings)),
    ...(yield* participantTables(participants)),
    ...(yield* orders(problem)),
    ...{ gaps, domains, pools, previous: previousPlaces(problem, pools) },
  };
}

function* meetingTables(
  meetings: readonly Meeting[],
): Steps<Pick<Model, 'duration' | 'longest' | 'priority' | 'pinned'>> {
  const duration = new Int32Array(meetings.length);
  const priority = new Float64Array(meetings.length);
  const pinned = new Uint8Array(meetings.length);
  let longest = 0;
  yield* eachInSteps(meetings, 4096, (meeting, m) => {
    duration[m] = meeting.durationSlots;
    priority[m] = meeting.priority;
    pinned[m] = meeting.pinned === undefined ? 0 : 1;
    longest = Math.max(longest, meeting.durationSlots);
  });
  return { duration, longest, priority, pinned };
}

function* participantTables(
  participants: readonly Participant[],
): Steps<Pick<Model, 'buffer' | 'mostPerDay' | 'hasDailyLimits'>> {
  const buffer = new Int32Array(participants.length);
  const mostPerDay = new Int32Array(participants.length);
  yield* eachInSteps(participants, 4096, ({ bufferSlots, maxMeetingsPerDay }, p) => {
    buffer[p] = bufferSlots ?? 0;
    mostPerDay[p] = maxMeetingsPerDay ?? -1;
  });
  return { buffer, mostPerDay, hasDailyLimits: mostPerDay.some((most) => most >= 0) };
}

function daysOfSlots(days: readonly Interval[], slots: number): Int32Array {
  const dayOf = new Int32Array(slots).fill(-1);
  days.forEach((day, i) => dayOf.fill(i, day[0], day[1]));
  return dayOf;
}

function* orders({ meetings }: Problem): Steps<Pick<Model, 'after' | 'before'>> {
  if (meetings.every((meeting) => meeting.before === undefined)) {
    const none = { from: new Int32Array(meetings.length + 1), items: new Int32Array(0) };
    return { after: none, before: none };
  }
  const after = yield* listNumbers(meetings, (meeting) => meeting.before ?? [], yield* indexById(meetings));
  return { after, before: inverse(after, meetings.length) };
}

function previousPlaces(problem: Problem, pools: Pools): PreviousPlaces {
  const { meetings } = problem;
  const none = new Int32Array(meetings.length).fill(-1);
  if (meetings.every((meeting) => meeting.previous === undefined)) {
    const interpreter = new Int32Array(pools.owner.length).fill(-1);
    return { exists: false, start: none, price: new Float64Array(meetings.length), room: none, interpreter };
  }
  const room = Int32Array.from(meetings, ({ previous }) => {
    if (previous?.room === undefined) return -1;
    return pools.roomPools.get(previous.room)?.find((pool) => holds(pools, pool, previous.roomUnit)) ?? -2;
  });
  return {
    exists: true,
    start: Int32Array.from(meetings, (meeting) => meeting.previous?.start ?? -1),
    price: Float64Array.from(meetings, (meeting) => meeting.previous?.movePrice ?? 0),
    room,
    interpreter: previousInterpreters(problem, pools),
  };
}

function previousInterpreters(problem: Problem, pools: Pools): Int32Array {
  const poolsOf = new Map(problem.interpreters.map((one, i) => [one.id, pools.interpreterPools[i] ?? []]));
  const announced = problem.meetings.flatMap(({ interpretation, previous }) =>
    (interpretation ?? []).map((_, position) => {
      if (previous?.interpreters === undefined) return -1;
      const { interpreter, unit } = previous.interpreters[position] ?? { interpreter: '', unit: 0 };
      return poolsOf.get(interpreter)?.find((pool) => holds(pools, pool, unit)) ?? -2;
    }),
  );
  return Int32Array.from(announced);
}

function holds(pools: Pools, pool: number, unit: number | undefined): boolean {
  return unit === undefined || (pools.units[pool] ?? []).includes(unit);
}
