import type { InterpreterUnit, Meeting, Placement } from './contract.js';
import { covers, holds, known, type Lookup, overlap, transferSlots } from './lookup.js';

/** One broken sentence of the contract. */
export interface Fault {
  rule: string;
  meetings: string[];
  detail: string;
}

function fault(rule: string, detail: string, ...placements: Placement[]): Fault {
  return { rule, meetings: placements.map((each) => each.meeting), detail };
}

/** Everything wrong with a placement by itself, whatever else is placed. */
export function faultsAlone(lookup: Lookup, placement: Placement): Fault[] {
  const meeting = lookup.meetings.get(placement.meeting);
  if (meeting === undefined) return [fault('known', 'no such meeting', placement)];
  return [
    ...faultsOfTime(lookup, meeting, placement),
    ...faultsOfRoom(lookup, meeting, placement),
    ...faultsOfInterpreters(lookup, meeting, placement),
    ...faultsOfPin(meeting, placement),
  ];
}

function faultsOfTime(lookup: Lookup, meeting: Meeting, placement: Placement): Fault[] {
  const { start, end } = placement;
  const faults: Fault[] = [];
  if (!Number.isInteger(start)) return [fault('slot', 'starts off the grid', placement)];
  if (end !== start + meeting.durationSlots) return [fault('duration', `${start} to ${end}`, placement)];
  if (!lookup.problem.days.some(([first, last]) => first <= start && end <= last))
    faults.push(fault('one-day', 'does not lie in one day', placement));
  if (meeting.windows !== undefined && !covers(meeting.windows, start, end))
    faults.push(fault('windows', 'outside its windows', placement));
  for (const id of meeting.parties) {
    const party = known(lookup.participants, id);
    if (!covers(party.available, start, end)) faults.push(fault('available', `${id} is not available`, placement));
    for (let slot = start; slot < end; slot++)
      if (holds(party.busy ?? [], slot)) faults.push(fault('busy', `${id} is busy in slot ${slot}`, placement));
  }
  return faults;
}

function faultsOfRoom(lookup: Lookup, meeting: Meeting, placement: Placement): Fault[] {
  const faults: Fault[] = [];
  const room = lookup.rooms.get(placement.room);
  if (room === undefined || !meeting.rooms.includes(placement.room))
    return [fault('room-accepted', `${placement.room} is not accepted`, placement)];
  if (!covers(room.available, placement.start, placement.end))
    faults.push(fault('room-open', `${room.id} is closed`, placement));
  if (!isUnit(placement.roomUnit, room.count))
    faults.push(fault('room-count', `${room.id} has no unit ${placement.roomUnit}`, placement));
  for (const id of meeting.parties)
    for (const [start, end, zone] of known(lookup.participants, id).busy ?? []) {
      const needed = transferSlots(lookup.problem, zone ?? null, room.zone ?? null);
      if (overlap({ start: start - needed, end: end + needed }, placement) && !overlap({ start, end }, placement))
        faults.push(fault('busy-transfer', `${id} cannot walk from or to ${zone ?? 'nowhere'} in time`, placement));
    }
  return faults;
}

function isUnit(unit: number, count = 1): boolean {
  return Number.isInteger(unit) && unit >= 0 && unit < count;
}

function faultsOfInterpreters(lookup: Lookup, meeting: Meeting, placement: Placement): Fault[] {
  const faults: Fault[] = [];
  const asked = meeting.interpretation ?? [];
  if (placement.interpreters.length !== asked.length)
    return [fault('interpreter-pairs', `${asked.length} asked, ${placement.interpreters.length} given`, placement)];
  placement.interpreters.forEach(({ interpreter: id, unit }, position) => {
    const interpreter = lookup.interpreters.get(id);
    const pair = asked[position] ?? '';
    if (!interpreter?.pairs.includes(pair)) {
      faults.push(fault('interpreter-pairs', `${id} does not speak ${pair}`, placement));
      return;
    }
    if (!isUnit(unit, interpreter.count)) faults.push(fault('interpreter-count', `${id} has no ${unit}`, placement));
    if (!covers(interpreter.available, placement.start, placement.end))
      faults.push(fault('interpreter-available', `${id} is not available`, placement));
  });
  if (new Set(placement.interpreters.map(nameOf)).size !== asked.length)
    faults.push(fault('interpreter-once', 'one person serves two pairs', placement));
  return faults;
}

/** One interpreter among its like, as a text key. */
export function nameOf({ interpreter, unit }: InterpreterUnit): string {
  return `${interpreter}#${unit}`;
}

function faultsOfPin(meeting: Meeting, placement: Placement): Fault[] {
  const pin = meeting.pinned;
  if (pin === undefined) return [];
  const kept =
    placement.start === pin.start &&
    (pin.room === undefined || placement.room === pin.room) &&
    (pin.roomUnit === undefined || placement.roomUnit === pin.roomUnit);
  return kept ? [] : [fault('pinned', 'not at its pin', placement)];
}

/** Everything wrong between two placements of different meetings. */
export function faultsBetween(lookup: Lookup, a: Placement, b: Placement): Fault[] {
  const faults = [...faultsOfParties(lookup, a, b), ...faultsOfOrder(lookup, a, b), ...faultsOfOrder(lookup, b, a)];
  if (!overlap(a, b)) return faults;
  if (a.room === b.room && a.roomUnit === b.roomUnit)
    faults.push(fault('room-unit', `both in ${a.room}#${a.roomUnit}`, a, b));
  const shared = a.interpreters.filter((one) => b.interpreters.some((other) => nameOf(one) === nameOf(other)));
  for (const one of shared) faults.push(fault('interpreter-unit', `both with ${nameOf(one)}`, a, b));
  return faults;
}

function faultsOfParties(lookup: Lookup, a: Placement, b: Placement): Fault[] {
  const faults: Fault[] = [];
  const [earlier, later] = a.start <= b.start ? [a, b] : [b, a];
  const others = known(lookup.meetings, b.meeting).parties;
  for (const id of known(lookup.meetings, a.meeting).parties.filter((party) => others.includes(party))) {
    const zones = [a, b].map((each) => lookup.rooms.get(each.room)?.zone ?? null);
    const transfer = transferSlots(lookup.problem, zones[0] ?? null, zones[1] ?? null);
    const buffer = known(lookup.participants, id).bufferSlots ?? 0;
    const distance = later.start - earlier.end;
    if (distance < 0) faults.push(fault('party-once', `${id} is in both`, a, b));
    else if (distance < buffer) faults.push(fault('buffer', `${id} has ${distance} of ${buffer} slots`, a, b));
    else if (distance < transfer) faults.push(fault('transfer', `${id} has ${distance} of ${transfer} slots`, a, b));
  }
  return faults;
}

function faultsOfOrder(lookup: Lookup, first: Placement, second: Placement): Fault[] {
  const before = known(lookup.meetings, first.meeting).before ?? [];
  return before.includes(second.meeting) && first.end > second.start
    ? [fault('before', 'not over when the other starts', first, second)]
    : [];
}

/** A party meets at most `maxMeetingsPerDay` times on each day. */
export function faultsOfDays(lookup: Lookup, party: string, placements: readonly Placement[]): Fault[] {
  const most = known(lookup.participants, party).maxMeetingsPerDay;
  if (most === undefined) return [];
  return lookup.problem.days.flatMap(([start, end]) => {
    const ofDay = placements.filter((each) => overlap({ start, end }, each));
    return ofDay.length > most ? [fault('per-day', `${party} meets ${ofDay.length} of ${most} times`, ...ofDay)] : [];
  });
}
