/** The planner's input and output as its contract writes them; kept apart from the solver's own types on purpose. */

/** Half-open, in slots. */
export type Interval = [start: number, end: number];
export type BusyInterval = [start: number, end: number, zone?: string | null];

export interface Participant {
  id: string;
  available: Interval[];
  busy?: BusyInterval[];
  bufferSlots?: number;
  maxMeetingsPerDay?: number;
}

export interface Room {
  id: string;
  count?: number;
  available: Interval[];
  zone?: string | null;
}

export interface Interpreter {
  id: string;
  pairs: string[];
  count?: number;
  available: Interval[];
  maxStretchSlots?: number;
}

export interface InterpreterUnit {
  interpreter: string;
  unit: number;
}

export interface Previous {
  start: number;
  room?: string;
  roomUnit?: number;
  interpreters?: InterpreterUnit[];
  movePrice?: number;
}

export interface Meeting {
  id: string;
  parties: string[];
  durationSlots: number;
  priority: number;
  rooms: string[];
  interpretation?: string[];
  windows?: Interval[];
  before?: string[];
  pinned?: { start: number; room?: string; roomUnit?: number };
  previous?: Previous;
}

export interface Problem {
  format: 1;
  slotMinutes: number;
  days: Interval[];
  participants: Participant[];
  rooms: Room[];
  interpreters: Interpreter[];
  meetings: Meeting[];
  transfers?: [zone: string, zone: string, slots: number][];
  gaps: { measure: 'slots' | 'breaks'; unavailableCounts: boolean };
}

export interface Placement {
  meeting: string;
  start: number;
  end: number;
  room: string;
  roomUnit: number;
  interpreters: InterpreterUnit[];
}

export type Fix =
  | { kind: 'room'; room: string; start: number }
  | { kind: 'interpreter'; pair: string; start: number }
  | { kind: 'time'; participants: string[]; start: number; slots: number }
  | { kind: 'displace'; meetings: string[]; priority: number; start: number }
  | { kind: 'accept-room'; room: string; start: number }
  | { kind: 'window'; start: number }
  | { kind: 'none' };

export interface Unplaced {
  meeting: string;
  finding: string;
  reason: string;
  cheapestFix: Fix;
}

export interface Score {
  placed: number;
  weight: number;
  gaps: number;
  gapsWorst: number;
  moved: number;
  roomRank: number;
  roomMoves: number;
  overStretch: number;
}

export interface Solution {
  placements: Placement[];
  unplaced: Unplaced[];
  score: Score;
  bound: { weight: number | null; gaps: number | null } | null;
  status: string;
  seed: number;
  iterations: number;
  problemHash: string;
}
