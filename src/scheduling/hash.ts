import { Sha256, type TextHash } from './sha256.js';
import type { Interpreter, InterpreterUnit, Meeting, Participant, Pin, Previous, Problem, Room } from './types.js';

/** Entries written at once: a text of all would be long. */
const ENTRIES_AT_ONCE = 128;

/**
 * The problem's fingerprint, `sha256:` and 64 digits: the same for the same JSON value, whatever the order of its keys.
 * `begin` begins a SHA-256; a platform's own is faster.
 */
export function problemHash(problem: Problem, begin: () => TextHash = () => new Sha256()): string {
  const hash = begin();
  const { days, format, gaps, slotMinutes, transfers } = problem;
  const { measure, unavailableCounts } = gaps;
  const first = JSON.stringify({ days, format, gaps: { measure, unavailableCounts } });
  hash.update(`${first.slice(0, -1)},"interpreters":[`);
  writeList(problem.interpreters, interpreterInOrder, hash);
  hash.update('],"meetings":[');
  writeList(problem.meetings, meetingInOrder, hash);
  hash.update('],"participants":[');
  writeList(problem.participants, participantInOrder, hash);
  hash.update('],"rooms":[');
  writeList(problem.rooms, roomInOrder, hash);
  hash.update(`],${JSON.stringify({ slotMinutes, transfers }).slice(1)}`);
  return `sha256:${hash.digest('hex')}`;
}

function writeList<T>(entries: readonly T[], inOrder: (entry: T) => Ordered<T>, hash: TextHash): void {
  for (let i = 0; i < entries.length; i += ENTRIES_AT_ONCE) {
    const text = JSON.stringify(entries.slice(i, i + ENTRIES_AT_ONCE).map(inOrder));
    hash.update(`${i === 0 ? '' : ','}${text.slice(1, -1)}`);
  }
}

/** An entry with its members in order: so it is written to be hashed. */
type Ordered<T> = Record<keyof T, unknown>;

function interpreterInOrder({ available, count, id, maxStretchSlots, pairs }: Interpreter): Ordered<Interpreter> {
  return { available, count, id, maxStretchSlots, pairs };
}

function participantInOrder(participant: Participant): Ordered<Participant> {
  const { available, bufferSlots, busy, id, maxMeetingsPerDay } = participant;
  return { available, bufferSlots, busy, id, maxMeetingsPerDay };
}

function roomInOrder({ available, count, id, zone }: Room): Ordered<Room> {
  return { available, count, id, zone };
}

function meetingInOrder(meeting: Meeting): Ordered<Meeting> {
  const { before, durationSlots, id, interpretation, parties, priority, rooms, windows } = meeting;
  const pinned = meeting.pinned && pinInOrder(meeting.pinned);
  const previous = meeting.previous && previousInOrder(meeting.previous);
  return { before, durationSlots, id, interpretation, parties, pinned, previous, priority, rooms, windows };
}

function pinInOrder({ room, roomUnit, start }: Pin): Ordered<Pin> {
  return { room, roomUnit, start };
}

function previousInOrder({ interpreters, movePrice, room, roomUnit, start }: Previous): Ordered<Previous> {
  return { interpreters: interpreters?.map(unitInOrder), movePrice, room, roomUnit, start };
}

function unitInOrder({ interpreter, unit }: InterpreterUnit): Ordered<InterpreterUnit> {
  return { interpreter, unit };
}
