import { sha256 } from './sha256.js';
import type { Interpreter, InterpreterUnit, Meeting, Participant, Pin, Previous, Problem, Room } from './types.js';

/**
 * The problem's fingerprint, `sha256:` and 64 digits: the same for the same JSON value, whatever the order of its keys.
 * `digest` is SHA-256 in hexadecimal digits; a platform's own is faster.
 */
export function problemHash(problem: Problem, digest: (text: string) => string = sha256): string {
  return `sha256:${digest(JSON.stringify(inOrder(problem)))}`;
}

/** The same with its members in code-unit order, every one the format knows and no other: so it is written to be hashed. */
type Ordered<T> = Record<keyof T, unknown>;

function inOrder(problem: Problem): Ordered<Problem> {
  const { days, format, gaps, slotMinutes, transfers } = problem;
  const { measure, unavailableCounts } = gaps;
  return {
    ...{ days, format, gaps: { measure, unavailableCounts } },
    interpreters: problem.interpreters.map(interpreterInOrder),
    meetings: problem.meetings.map(meetingInOrder),
    participants: problem.participants.map(participantInOrder),
    rooms: problem.rooms.map(roomInOrder),
    ...{ slotMinutes, transfers },
  };
}

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
