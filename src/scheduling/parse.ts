import { readMeeting } from './parse-meeting.js';
import { checkReferences } from './references.js';
import { Reader } from './reader.js';
import type { BusyInterval, Fault, GapMeasure, Interpreter, Interval, Participant, Problem, Room } from './types.js';

/** The sizes beyond which a problem is refused rather than attempted. */
export const LIMITS = {
  slots: 20_000,
  days: 400,
  participants: 200_000,
  meetings: 100_000,
  resources: 20_000,
  count: 100_000,
  intervals: 2_000,
  transfers: 10_000,
  /** meetings × slots and (rooms + interpreters) × slots: what the tables of a search may hold. */
  meetingSlots: 60_000_000,
  resourceSlots: 10_000_000,
} as const;

const FIELDS = [
  ...['format', 'slotMinutes', 'days', 'participants', 'rooms', 'interpreters', 'meetings', 'transfers', 'gaps'],
];

/**
 * Reads a problem from JSON.
 * Returns the problem, or every fault found with its JSON pointer; unknown fields and sizes over `LIMITS` are faults.
 */
export function parseProblem(json: unknown): { problem: Problem } | { faults: Fault[] } {
  const reader = new Reader();
  const problem = readProblem(reader, json);
  if (problem !== undefined) {
    const isReadable = reader.faults.length === 0;
    checkReferences(reader, problem);
    if (isReadable) checkSize(reader, problem);
  }
  return problem === undefined || reader.faults.length > 0 ? { faults: reader.all() } : { problem };
}

function readProblem(reader: Reader, json: unknown): Problem | undefined {
  const fields = reader.object(json, '', FIELDS);
  if (fields === undefined) return undefined;
  if (fields.format !== 1) reader.fault('/format', fields.format === undefined ? 'is missing' : 'must be 1');
  const problem: Problem = {
    format: 1,
    slotMinutes: reader.integer(fields.slotMinutes, '/slotMinutes', 1, 1440),
    days: reader.list(fields.days, '/days', LIMITS.days, (v, p) => reader.interval(v, p, LIMITS.slots)),
    participants: reader.list(fields.participants, '/participants', LIMITS.participants, (v, p) =>
      readParticipant(reader, v, p),
    ),
    rooms: reader.list(fields.rooms, '/rooms', LIMITS.resources, (v, p) => readRoom(reader, v, p)),
    interpreters: reader.list(fields.interpreters, '/interpreters', LIMITS.resources, (v, p) =>
      readInterpreter(reader, v, p),
    ),
    meetings: reader.list(fields.meetings, '/meetings', LIMITS.meetings, (v, p) => readMeeting(reader, v, p)),
    gaps: readGaps(reader, fields.gaps),
  };
  if (fields.transfers !== undefined) {
    problem.transfers = reader.list(fields.transfers, '/transfers', LIMITS.transfers, (v, p) =>
      readTransfer(reader, v, p),
    );
  }
  return problem;
}

function readParticipant(reader: Reader, value: unknown, pointer: string): Participant {
  const allowed = ['id', 'available', 'busy', 'bufferSlots', 'maxMeetingsPerDay'];
  const fields = reader.object(value, pointer, allowed) ?? {};
  const participant: Participant = {
    id: reader.text(fields.id, `${pointer}/id`),
    available: readIntervals(reader, fields.available, `${pointer}/available`),
  };
  if (fields.busy !== undefined) {
    participant.busy = reader.list(fields.busy, `${pointer}/busy`, LIMITS.intervals, (v, p) => readBusy(reader, v, p));
  }
  if (fields.bufferSlots !== undefined) {
    participant.bufferSlots = reader.integer(fields.bufferSlots, `${pointer}/bufferSlots`, 0, LIMITS.slots);
  }
  if (fields.maxMeetingsPerDay !== undefined) {
    const at = `${pointer}/maxMeetingsPerDay`;
    participant.maxMeetingsPerDay = reader.integer(fields.maxMeetingsPerDay, at, 0, LIMITS.meetings);
  }
  return participant;
}

function readBusy(reader: Reader, value: unknown, pointer: string): BusyInterval {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) {
    reader.fault(pointer, 'must be [start, end, zone]');
    return [0, 1, null];
  }
  const [start, end] = reader.bounds(value, pointer, LIMITS.slots);
  const zone: unknown = value[2];
  return [start, end, zone === null || zone === undefined ? null : reader.text(zone, `${pointer}/2`)];
}

function readRoom(reader: Reader, value: unknown, pointer: string): Room {
  const fields = reader.object(value, pointer, ['id', 'count', 'available', 'zone']) ?? {};
  const room: Room = {
    id: reader.text(fields.id, `${pointer}/id`),
    available: readIntervals(reader, fields.available, `${pointer}/available`),
  };
  if (fields.count !== undefined) room.count = reader.integer(fields.count, `${pointer}/count`, 0, LIMITS.count);
  if (fields.zone !== undefined) room.zone = fields.zone === null ? null : reader.text(fields.zone, `${pointer}/zone`);
  return room;
}

function readInterpreter(reader: Reader, value: unknown, pointer: string): Interpreter {
  const allowed = ['id', 'pairs', 'count', 'available', 'maxStretchSlots'];
  const fields = reader.object(value, pointer, allowed) ?? {};
  const interpreter: Interpreter = {
    id: reader.text(fields.id, `${pointer}/id`),
    pairs: reader.list(fields.pairs, `${pointer}/pairs`, 1000, (v, p) => reader.text(v, p)),
    available: readIntervals(reader, fields.available, `${pointer}/available`),
  };
  if (fields.count !== undefined) interpreter.count = reader.integer(fields.count, `${pointer}/count`, 0, LIMITS.count);
  if (fields.maxStretchSlots !== undefined) {
    const at = `${pointer}/maxStretchSlots`;
    interpreter.maxStretchSlots = reader.integer(fields.maxStretchSlots, at, 1, LIMITS.slots);
  }
  return interpreter;
}

function readIntervals(reader: Reader, value: unknown, pointer: string): Interval[] {
  return reader.list(value, pointer, LIMITS.intervals, (v, p) => reader.interval(v, p, LIMITS.slots));
}

function readTransfer(reader: Reader, value: unknown, pointer: string): [string, string, number] {
  if (!Array.isArray(value) || value.length !== 3) {
    reader.fault(pointer, 'must be [zone, zone, slots]');
    return ['', '', 0];
  }
  const zones: [string, string] = [reader.text(value[0], `${pointer}/0`), reader.text(value[1], `${pointer}/1`)];
  return [...zones, reader.integer(value[2], `${pointer}/2`, 0, LIMITS.slots)];
}

function readGaps(reader: Reader, value: unknown): GapMeasure {
  const fields = reader.object(value, '/gaps', ['measure', 'unavailableCounts']) ?? {};
  if (value !== undefined && fields.measure !== 'slots' && fields.measure !== 'breaks') {
    reader.fault('/gaps/measure', fields.measure === undefined ? 'is missing' : 'must be "slots" or "breaks"');
  }
  return {
    measure: fields.measure === 'breaks' ? 'breaks' : 'slots',
    unavailableCounts:
      value === undefined ? false : reader.boolean(fields.unavailableCounts, '/gaps/unavailableCounts'),
  };
}

function checkSize(reader: Reader, problem: Problem): void {
  const slots = problem.days.at(-1)?.[1] ?? 0;
  const check = (list: 'meetings' | 'rooms', length: number, limit: number) => {
    if (length * slots <= limit) return;
    const what = list === 'rooms' ? 'rooms and interpreters' : list;
    reader.fault(`/${list}`, `${length} ${what} × ${slots} slots are over the limit of ${limit}; use a coarser grid`);
  };
  check('meetings', problem.meetings.length, LIMITS.meetingSlots);
  check('rooms', problem.rooms.length + problem.interpreters.length, LIMITS.resourceSlots);
}
