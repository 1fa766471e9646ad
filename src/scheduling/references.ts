import type { Reader } from './reader.js';
import type { Problem } from './types.js';

/** Notes names that two bear or that nobody bears, units that do not exist, and days out of order. */
export function checkReferences(reader: Reader, problem: Problem): void {
  const ids = {
    participants: problem.participants.map((participant) => participant.id),
    rooms: problem.rooms.map((room) => room.id),
    interpreters: problem.interpreters.map((interpreter) => interpreter.id),
    meetings: problem.meetings.map((meeting) => meeting.id),
  };
  for (const [list, names] of Object.entries(ids)) reader.unique(names, (i) => `/${list}/${i}/id`, 'the id');
  const participants = new Set(ids.participants);
  const meetings = new Set(ids.meetings);
  const roomCount = new Map(problem.rooms.map((room) => [room.id, room.count ?? 1]));
  problem.meetings.forEach((meeting, i) => {
    const at = `/meetings/${i}`;
    checkKnown(reader, meeting.parties, `${at}/parties`, participants, 'participant');
    checkKnown(reader, meeting.rooms, `${at}/rooms`, roomCount, 'room');
    checkKnown(reader, meeting.before ?? [], `${at}/before`, meetings, 'meeting');
    if (meeting.id !== '' && meeting.before?.includes(meeting.id))
      reader.fault(`${at}/before`, 'a meeting cannot come before itself');
    const pin = meeting.pinned;
    if (pin?.room === undefined) return;
    const count = roomCount.get(pin.room);
    if (pin.room === '') return;
    if (count === undefined) reader.fault(`${at}/pinned/room`, `there is no room ${JSON.stringify(pin.room)}`);
    else if (pin.roomUnit !== undefined && pin.roomUnit >= count) {
      reader.fault(`${at}/pinned/roomUnit`, `must be below the room's count, ${count}`);
    }
  });
  problem.days.forEach((day, i) => {
    const previous = problem.days[i - 1];
    if (previous !== undefined && previous[1] > day[0])
      reader.fault(`/days/${i}`, 'must not start before the last ends');
  });
}

function checkKnown(
  reader: Reader,
  names: readonly string[],
  pointer: string,
  known: { has(name: string): boolean },
  what: string,
): void {
  names.forEach((name, i) => {
    if (name !== '' && !known.has(name)) reader.fault(`${pointer}/${i}`, `there is no ${what} ${JSON.stringify(name)}`);
  });
  reader.unique(names, (i) => `${pointer}/${i}`, `the ${what}`);
}
