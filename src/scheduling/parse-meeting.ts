import type { Reader } from './reader.js';
import type { InterpreterUnit, Meeting, Pin, Previous } from './types.js';

const MOST_SLOTS = 20_000;
const MOST_UNITS = 100_000;
const FIELDS = [
  ...['id', 'parties', 'durationSlots', 'priority', 'rooms', 'interpretation', 'windows', 'before'],
  ...['pinned', 'previous'],
];

/** Reads one meeting; see `Meeting` for its fields. */
export function readMeeting(reader: Reader, value: unknown, pointer: string): Meeting {
  const fields = reader.object(value, pointer, FIELDS) ?? {};
  const texts = (name: string, limit: number) =>
    reader.list(fields[name], `${pointer}/${name}`, limit, (v, p) => reader.text(v, p));
  const meeting: Meeting = {
    id: reader.text(fields.id, `${pointer}/id`),
    parties: texts('parties', 50),
    durationSlots: reader.integer(fields.durationSlots, `${pointer}/durationSlots`, 1, MOST_SLOTS),
    priority: reader.integer(fields.priority, `${pointer}/priority`, 0, 1_000_000),
    rooms: texts('rooms', 2000),
  };
  if (Array.isArray(fields.parties) && fields.parties.length < 2) {
    reader.fault(`${pointer}/parties`, 'must name two or more participants');
  }
  if (fields.interpretation !== undefined) meeting.interpretation = texts('interpretation', 20);
  if (fields.before !== undefined) meeting.before = texts('before', 1000);
  if (fields.windows !== undefined) {
    meeting.windows = reader.list(fields.windows, `${pointer}/windows`, 2000, (v, p) =>
      reader.interval(v, p, MOST_SLOTS),
    );
  }
  if (fields.pinned !== undefined) meeting.pinned = readPin(reader, fields.pinned, `${pointer}/pinned`);
  if (fields.previous !== undefined) meeting.previous = readPrevious(reader, fields.previous, `${pointer}/previous`);
  return meeting;
}

function readPin(reader: Reader, value: unknown, pointer: string): Pin {
  const fields = reader.object(value, pointer, ['start', 'room', 'roomUnit']) ?? {};
  const pin: Pin = { start: reader.integer(fields.start, `${pointer}/start`, 0, MOST_SLOTS) };
  if (fields.room !== undefined) pin.room = reader.text(fields.room, `${pointer}/room`);
  if (fields.roomUnit !== undefined) {
    pin.roomUnit = reader.integer(fields.roomUnit, `${pointer}/roomUnit`, 0, MOST_UNITS);
    if (fields.room === undefined) reader.fault(`${pointer}/roomUnit`, 'needs the room it is a unit of');
  }
  return pin;
}

function readPrevious(reader: Reader, value: unknown, pointer: string): Previous {
  const allowed = ['start', 'room', 'roomUnit', 'interpreters', 'movePrice'];
  const fields = reader.object(value, pointer, allowed) ?? {};
  const previous: Previous = { start: reader.integer(fields.start, `${pointer}/start`, 0, MOST_SLOTS) };
  if (fields.room !== undefined) previous.room = reader.text(fields.room, `${pointer}/room`);
  if (fields.roomUnit !== undefined) {
    previous.roomUnit = reader.integer(fields.roomUnit, `${pointer}/roomUnit`, 0, MOST_UNITS);
  }
  if (fields.interpreters !== undefined) {
    previous.interpreters = reader.list(fields.interpreters, `${pointer}/interpreters`, 20, (v, p) =>
      readUnit(reader, v, p),
    );
  }
  if (fields.movePrice !== undefined) {
    previous.movePrice = reader.integer(fields.movePrice, `${pointer}/movePrice`, 0, 1_000_000);
  }
  return previous;
}

function readUnit(reader: Reader, value: unknown, pointer: string): InterpreterUnit {
  const fields = reader.object(value, pointer, ['interpreter', 'unit']) ?? {};
  return {
    interpreter: reader.text(fields.interpreter, `${pointer}/interpreter`),
    unit: reader.integer(fields.unit, `${pointer}/unit`, 0, MOST_UNITS),
  };
}
