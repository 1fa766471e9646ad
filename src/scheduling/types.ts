/**
 * The manual of the planner: what goes in, what comes out.
 *
 * Time is a grid of whole slots counted from 0; every interval is half-open, `[start, end)`.
 * A meeting lies inside one day. Identifiers are the caller's and come back unchanged.
 */

/** `[start, end)` in slots. */
export type Interval = readonly [start: number, end: number];

/** What a participant is engaged in elsewhere: start, end and the zone it happens in (`null`: nowhere in particular). */
export type BusyInterval = readonly [start: number, end: number, zone: string | null];

/** Somebody who meets. Busy time is neither available nor idle. */
export interface Participant {
  id: string;
  available: Interval[];
  busy?: BusyInterval[];
  /** Slots kept free between two engagements of this participant; 0 when absent. */
  bufferSlots?: number;
  maxMeetingsPerDay?: number;
}

/** `count` identical rooms; 1 when absent. */
export interface Room {
  id: string;
  count?: number;
  available: Interval[];
  zone?: string | null;
}

/** `count` interpreters who are alike; each serves one meeting at a time, in one of `pairs`. */
export interface Interpreter {
  id: string;
  pairs: string[];
  count?: number;
  available: Interval[];
  /** Longest stretch of work without a pause one would wish for; a wish, not a rule. */
  maxStretchSlots?: number;
}

/** Where a meeting must be: it is placed here or not at all. */
export interface Pin {
  start: number;
  room?: string;
  roomUnit?: number;
}

/** Who interprets: one unit of an interpreter entry. */
export interface InterpreterUnit {
  interpreter: string;
  unit: number;
}

/** Where a meeting was announced to be. A room or interpreter that no longer exists may be named. */
export interface Previous {
  start: number;
  room?: string;
  roomUnit?: number;
  interpreters?: InterpreterUnit[];
  /** What changing anything of this costs, in the unit of `priority`; 0 when absent. */
  movePrice?: number;
}

/** A meeting of two or more participants. */
export interface Meeting {
  id: string;
  parties: string[];
  durationSlots: number;
  priority: number;
  /** Accepted rooms, best first. */
  rooms: string[];
  /** Language pairs; each entry asks for an interpreter of its own. */
  interpretation?: string[];
  windows?: Interval[];
  /** Meetings that may start only when this one has ended. */
  before?: string[];
  pinned?: Pin;
  previous?: Previous;
}

/** How idle time between a participant's first and last meeting of a day is counted. */
export interface GapMeasure {
  /** `slots`: idle slots; `breaks`: maximal groups of idle slots. */
  measure: 'slots' | 'breaks';
  /** Whether slots in which the participant is not available are idle. */
  unavailableCounts: boolean;
}

/** A problem as `parseProblem` accepts it. */
export interface Problem {
  format: 1;
  slotMinutes: number;
  days: Interval[];
  participants: Participant[];
  rooms: Room[];
  interpreters: Interpreter[];
  meetings: Meeting[];
  /** Slots needed between two zones, both ways; 0 where not listed. The longer of buffer and transfer counts. */
  transfers?: (readonly [zone: string, zone: string, slots: number])[];
  gaps: GapMeasure;
}

/** One thing wrong with a problem: an RFC 6901 pointer and a sentence. */
export interface Fault {
  pointer: string;
  message: string;
}

/** A meeting with its time, its room and its interpreters (in the order of `interpretation`). */
export interface Placement {
  meeting: string;
  start: number;
  end: number;
  room: string;
  roomUnit: number;
  interpreters: InterpreterUnit[];
}

/**
 * Why a meeting has no place.
 * `proven`: impossible under every plan. `displaceable`: it fits if the named meetings go, and they are worth more.
 * `search-limit`: neither was shown; never said of a meeting with a directly free place, unless the reason is `cancelled`.
 */
export type Finding = 'proven' | 'displaceable' | 'search-limit';

/**
 * The reasons. Proven even if the meeting were alone: `no-window`, `no-common-time` (an irreducible set of parties),
 * `no-room`, `no-interpreter`, `no-room-and-interpreter`, `pin-impossible`. Proven beside the placed meetings, wherever
 * those go: `party-overloaded`, `rooms-full`, `interpreters-full` (slots asked and slots there are), `pinned-in-the-way`
 * (an irreducible set of pins). Displaceable: `would-displace` (who would go, and what they weigh). Else `not-found`; `cancelled` where a search
 * was cancelled before it had looked at every meeting once.
 */
export type Reason =
  | 'no-window'
  | 'no-common-time'
  | 'no-room'
  | 'no-interpreter'
  | 'no-room-and-interpreter'
  | 'pin-impossible'
  | 'pinned-in-the-way'
  | 'party-overloaded'
  | 'rooms-full'
  | 'interpreters-full'
  | 'would-displace'
  | 'not-found'
  | 'cancelled';

/** Plain facts under a reason; identifiers, slots and counts. */
export type Facts = Record<string, string | number | boolean | null | string[] | number[]>;

/** The cheapest change found that would place the meeting; `start` −1 where no single start is meant. */
export type Fix =
  | { kind: 'room'; room: string; start: number }
  | { kind: 'interpreter'; pair: string; start: number }
  | { kind: 'time'; participants: string[]; start: number; slots: number }
  | { kind: 'displace'; meetings: string[]; priority: number; start: number }
  | { kind: 'accept-room'; room: string; start: number }
  | { kind: 'window'; start: number }
  | { kind: 'none' };

/** A meeting without a place, and why. */
export interface Unplaced {
  meeting: string;
  finding: Finding;
  reason: Reason;
  facts: Facts;
  cheapestFix: Fix;
}

/**
 * The value of a schedule. Better is: more weight, then fewer gaps, then a smaller worst day, then a lower sum of room
 * ranks, room moves and stretches that are too long.
 */
export interface Score {
  placed: number;
  /** Σ priority of the placed − Σ `movePrice` of the moved. */
  weight: number;
  gaps: number;
  /** Gaps of the participant who has most of them. */
  gapsWorst: number;
  /** Announced meetings that changed or went. */
  moved: number;
  /** Σ position (from 0) of the room in the meeting's list. */
  roomRank: number;
  /** How often participants change room between two meetings of a day; a change of zone counts twice. */
  roomMoves: number;
  /** Slots by which unbroken stretches of an interpreter's work are longer than its `maxStretchSlots`. */
  overStretch: number;
}

/** Proven limits: no schedule weighs more; none of the greatest weight proven possible has fewer gaps. `null`: not proven. */
export interface Bound {
  weight: number | null;
  gaps: number | null;
}

/** A schedule with everything needed to judge and to repeat it. */
export interface Solution {
  placements: Placement[];
  unplaced: Unplaced[];
  score: Score;
  bound: Bound;
  /** `optimal`: weight and gaps meet their bounds. `stopped`: the budget ran out. `cancelled`: the caller asked to stop. */
  status: 'optimal' | 'stopped' | 'cancelled';
  seed: number;
  /** Moves evaluated; the same problem, seed and iterations give the same bytes. */
  iterations: number;
  problemHash: string;
}

/** What a caller may watch while a search runs. */
export interface Progress {
  iterations: number;
  placed: number;
  of: number;
  weight: number;
  gaps: number;
}
