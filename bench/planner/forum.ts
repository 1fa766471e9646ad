import type { Interpreter, Interval, Meeting, Participant, Problem, Room } from '../../test/planner/contract.js';
import { PlantedSchedule, type Plant } from './planted.js';
import { Random } from './random.js';

/** What a forum-shaped problem is drawn from. */
export interface ForumShape {
  meetings: number;
  /** `feasible`: a planted schedule holds every meeting; `over`: rooms and interpreters are too few for all. */
  kind: 'feasible' | 'over';
  seed: number;
}

/** Two days of 5-minute slots, hall hours between the forum's sessions. */
const DAYS: Interval[] = [[0, 120], [120, 240]]; // prettier-ignore
const HOURS: Interval[] = [[24, 42], [60, 114], [126, 162], [180, 234]]; // prettier-ignore
const MORNINGS: Interval[] = [[24, 42], [126, 162]]; // prettier-ignore

/** Participants of each kind per hundred meetings. */
const PEOPLE = { vn: 29, jp: 15, min: 13, ent: 53, vip: 12 };
type Kind = keyof typeof PEOPLE;

const HOURS_OF_MANY: [Interval[], number][] = [
  [HOURS, 80],
  [[[24, 42], [60, 80], [98, 114], [126, 162], [180, 234]], 6], // prettier-ignore
  [[[24, 42], [60, 114], [126, 132], [156, 162], [180, 234]], 5], // prettier-ignore
  [[[24, 42], [78, 114], [126, 162], [180, 234]], 5], // prettier-ignore
  [[[60, 114], [126, 162], [180, 234]], 2], // prettier-ignore
  [[[24, 42], [60, 114], [180, 234]], 2], // prettier-ignore
];

const ENCOUNTERS: [{ kinds: Kind[]; pair?: string }, number][] = [
  [{ kinds: ['vn', 'jp'], pair: 'vi-ja' }, 36],
  [{ kinds: ['vn', 'jp', 'vip'], pair: 'vi-ja' }, 5],
  [{ kinds: ['vn', 'jp', 'min'], pair: 'vi-ja' }, 2],
  [{ kinds: ['min', 'jp'], pair: 'vi-ja' }, 11],
  [{ kinds: ['ent', 'jp'], pair: 'vi-ja' }, 5],
  [{ kinds: ['ent', 'jp'], pair: 'en-ja' }, 8],
  [{ kinds: ['ent', 'ent'] }, 18],
  [{ kinds: ['ent', 'vn'] }, 9],
  [{ kinds: ['ent', 'ent', 'min'] }, 3],
  [{ kinds: ['ent', 'ent', 'vip'] }, 2],
  [{ kinds: ['vn', 'jp'] }, 3],
];

/** Slots and their share: twenty minutes to an hour, the long ones more often where there is too much to place. */
const DURATIONS: Record<ForumShape['kind'], [number, number][]> = {
  feasible: [[4, 15], [6, 60], [9, 17], [12, 8]], // prettier-ignore
  over: [[4, 16], [6, 43], [9, 19], [12, 22]], // prettier-ignore
};

/** A forum-shaped problem and, when feasible, the schedule planted in it. */
export function forumProblem({ meetings: count, kind, seed }: ForumShape): Plant {
  const random = new Random(seed);
  const people = forumPeople(random, count);
  const { rooms, interpreters } = forumPools(count, kind);
  const participants = Object.values(people).flat();
  const problem: Problem = {
    format: 1,
    slotMinutes: 5,
    days: DAYS,
    participants,
    rooms,
    interpreters,
    meetings: [],
    gaps: { measure: 'slots', unavailableCounts: false },
  };
  const planted = new PlantedSchedule(problem);
  while (problem.meetings.length < count) {
    const meeting = forumMeeting(random, kind, people, `m${problem.meetings.length + 1}`);
    const starts = planted.startsOf(meeting, kind === 'feasible');
    if (starts.length === 0) continue;
    const start = random.pick(starts);
    if (kind === 'feasible') planted.place(meeting, start);
    if (random.chance(5)) meeting.pinned = { start };
    problem.meetings.push(meeting);
  }
  return kind === 'feasible' ? { problem, places: planted.places } : { problem, places: null };
}

function forumPeople(random: Random, meetings: number): Record<Kind, Participant[]> {
  const make = (kind: Kind): Participant[] =>
    Array.from({ length: Math.max(4, Math.round((PEOPLE[kind] * meetings) / 100)) }, (_, index) => ({
      id: `${kind}${index + 1}`,
      available: kind === 'vip' ? vipHours(random) : random.weighted(HOURS_OF_MANY),
    }));
  return { vn: make('vn'), jp: make('jp'), min: make('min'), ent: make('ent'), vip: make('vip') };
}

/** A minister has one or two short blocks in two days. */
function vipHours(random: Random): Interval[] {
  const blocks = random.shuffled(HOURS).slice(0, random.between(1, 2));
  return blocks
    .map(([start, end]): Interval => {
      const length = Math.min(end - start, random.between(14, 30));
      const from = random.between(start, end - length);
      return [from, from + length];
    })
    .sort(([a], [b]) => a - b);
}

/** Pools sized by what a hundred meetings of these encounters take: filled to about three quarters, or over the brim. */
function forumPools(meetings: number, kind: ForumShape['kind']): { rooms: Room[]; interpreters: Interpreter[] } {
  const [roomScale, speakerScale] = kind === 'feasible' ? [1, 1] : [0.9, 0.7];
  const count = (at112: number, scale = roomScale): number => Math.max(1, Math.round((at112 * scale * meetings) / 112));
  const room = (id: string, of: number, available = HOURS): Room => ({ id, count: of, available });
  const speaker = (id: string, pairs: string[], at112: number): Interpreter => ({
    id,
    pairs,
    count: count(at112, speakerScale),
    available: HOURS,
  });
  return {
    rooms: [
      room('R-VIP', count(1.1)),
      room('R-ROOM', count(1.3)),
      room('R-TABLE', count(3.6)),
      room('R-ROOM-AM', count(0.8), MORNINGS),
    ],
    interpreters: [
      speaker('I-VIJA', ['vi-ja'], 3.2),
      speaker('I-ENJA', ['en-ja'], 1),
      speaker('I-BOTH', ['vi-ja', 'en-ja'], 1),
    ],
  };
}

function forumMeeting(
  random: Random,
  kind: ForumShape['kind'],
  people: Record<Kind, Participant[]>,
  id: string,
): Meeting {
  const { kinds, pair } = random.weighted(ENCOUNTERS);
  const isHigh = kinds.includes('vip');
  const parties = new Set<string>();
  while (parties.size < kinds.length) parties.add(sought(random, people[kinds[parties.size] ?? 'ent']).id);
  const table = random.chance(65);
  return {
    id,
    parties: [...parties],
    durationSlots: random.weighted(DURATIONS[kind]),
    priority: isHigh ? random.pick([20, 40, 60, 60, 100]) : random.weighted([[1, 12], [2, 14], [3, 13], [5, 19], [10, 36], [20, 6]]), // prettier-ignore
    rooms: isHigh ? ['R-VIP', 'R-ROOM', 'R-ROOM-AM'] : table ? random.weighted([[['R-TABLE'], 40], [['R-TABLE', 'R-ROOM', 'R-ROOM-AM'], 60]]) : ['R-ROOM', 'R-ROOM-AM', 'R-TABLE'], // prettier-ignore
    interpretation: pair === undefined ? [] : [pair],
    windows: [[0, 240]],
  };
}

/** A few are sought after by many: low numbers are drawn more often. */
function sought(random: Random, among: readonly Participant[]): Participant {
  const number = random.chance(50) ? random.below(among.length) : random.below(1 + random.below(among.length));
  return among[number] ?? random.pick(among);
}
