import type { DayBook } from './day-book.js';
import type { MeetingKind } from './meeting-kinds.js';
import type { Random } from './random.js';
import type { Reference } from './reference.js';
import type { Roster } from './roster.js';
import { subjectOf } from './subjects.js';
import type { Delegate, Delegation, Meeting, Organization, Party, Pin, Room, WallInterval } from './types.js';
import { SLOT_MINUTES, slotAt, type EventDay } from './wall-time.js';

const PINNED_EACH = 22;
const PIN_STARTS = ['15:15', '15:45', '14:00', '16:00', '11:15'];
const WINDOWS = [
  ['09:30', '12:00'],
  ['13:00', '16:30'],
  ['15:00', '18:30'],
] as const;
/** A window is asked only where everybody has so much room in it, in minutes. */
const ROOMY_WINDOW_MINUTES = 90;

export interface MeetingInputs {
  reference: Reference;
  organizations: Organization[];
  delegations: Delegation[];
  delegates: Delegate[];
  rooms: Room[];
  dayBook: DayBook;
  roster: Roster;
  day: EventDay;
  meetingHours: WallInterval[];
  /** The mix of the meetings, repeated for as many as are wanted. */
  meetingKinds: MeetingKind[];
}

/** Meetings that all fit: parties with time for each other, windows and pins in time they have. */
export function buildMeetings(random: Random, count: number, inputs: MeetingInputs): Meeting[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = kindAt(inputs.meetingKinds, index);
    const durationMinutes = random.pick(kind.durations);
    const parties = chooseWorkableParties(kind, durationMinutes, inputs);
    if (parties === undefined) {
      const room = `${index} of the ${count} meetings asked for`;
      throw new RangeError(`${inputs.delegates.length} delegates have time for ${room}: ask for more delegates.`);
    }
    const [least, greatest] = kind.priority;
    const field = fieldBetween(random, parties, inputs.delegations);
    const meeting: Meeting = {
      code: '',
      subject: subjectOf(parties, field, inputs),
      parties,
      durationMinutes,
      priority: least + random.whole(greatest - least + 1),
      roomClasses: random.pick(kind.roomClasses),
      interpretation: interpretationOf(kind, parties, inputs),
      fields: [field],
    };
    if (index % PINNED_EACH === 9)
      return { ...meeting, pinned: pinFor(meeting, Math.floor(index / PINNED_EACH), inputs) };
    return random.chance(12) ? { ...meeting, windows: windowsFor(random, meeting, inputs) } : meeting;
  });
}

function kindAt(kinds: MeetingKind[], index: number): MeetingKind {
  const kind = kinds[index % kinds.length];
  if (!kind) throw new RangeError('There is no kind of meeting to build.');
  return kind;
}

/** Parties are drawn again when their attendees share too little time. */
function chooseWorkableParties(kind: MeetingKind, minutes: number, inputs: MeetingInputs): Party[] | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    const parties = inputs.roster.chooseParties(kind.parties, minutes);
    if (parties === undefined) return undefined;
    const refs = parties.flatMap(({ attendees }) => attendees);
    if (inputs.dayBook.commonFreeSlots(refs, inputs.meetingHours) * SLOT_MINUTES >= 4 * minutes) return parties;
  }
  return undefined;
}

/** What the first offers and the second seeks, or the other way round, or what the first seeks. */
function fieldBetween(random: Random, [first, second]: Party[], delegations: Delegation[]): string {
  const find = (party?: Party): Delegation | undefined => delegations.find(({ code }) => code === party?.delegation);
  const [mine, theirs] = [find(first), find(second)];
  if (mine === undefined || theirs === undefined) throw new Error('A party is no delegation.');
  const matching = [
    ...mine.fieldsOffered.filter((field) => theirs.fieldsSought.includes(field)),
    ...mine.fieldsSought.filter((field) => theirs.fieldsOffered.includes(field)),
  ];
  return random.pick(matching.length > 0 ? matching : mine.fieldsSought);
}

/** None when all share a language; English on one side asks for English; otherwise Vietnamese and Japanese. */
function interpretationOf(kind: MeetingKind, parties: Party[], inputs: MeetingInputs): string[] {
  if (kind.isOfficial) return ['vi-ja'];
  const refs = new Set(parties.flatMap(({ attendees }) => attendees));
  const attendees = inputs.delegates.filter(({ ref }) => refs.has(ref));
  if (['vi', 'ja', 'en'].some((language) => attendees.every(({ languages }) => languages.includes(language))))
    return [];
  const worksInEnglish = (party?: Party): boolean =>
    inputs.delegations.some(({ code, language }) => code === party?.delegation && language === 'en');
  if (worksInEnglish(parties[1])) return ['vi-en'];
  return worksInEnglish(parties[0]) ? ['en-ja'] : ['vi-ja'];
}

function windowsFor(
  random: Random,
  { parties }: Meeting,
  { dayBook, roster, day }: MeetingInputs,
): WallInterval[] | undefined {
  const refs = parties.flatMap(({ attendees }) => attendees);
  const isRoomy = (window: WallInterval): boolean =>
    dayBook.commonFreeSlots(refs, [window]) * SLOT_MINUTES >= ROOMY_WINDOW_MINUTES &&
    refs.every((ref) => roster.minutesOf(ref) <= ROOMY_WINDOW_MINUTES);
  const windows = WINDOWS.map(([start, end]) => day.between(start, end));
  const window = random.shuffled(windows).find(isRoomy);
  return window && [window];
}

/** A start at which all attendees are free; of two pins one names its room. */
function pinFor(meeting: Meeting, order: number, { dayBook, rooms, day }: MeetingInputs): Pin | undefined {
  const refs = meeting.parties.flatMap(({ attendees }) => attendees);
  const length = meeting.durationMinutes / SLOT_MINUTES;
  const starts = [...PIN_STARTS.slice(order % PIN_STARTS.length), ...PIN_STARTS];
  for (const start of starts.map((time) => slotAt(`${day.date}T${time}`))) {
    const interval = { start: day.wallTimeAt(start), end: day.wallTimeAt(start + length) };
    const room = rooms.find(
      ({ code, class: roomClass }) => roomClass === meeting.roomClasses[0] && dayBook.isFree(code, interval),
    );
    if (room === undefined || !dayBook.areFree(refs, start, start + length)) continue;
    for (const claimed of [...refs, room.code]) dayBook.engage(claimed, interval);
    return order % 2 === 0 ? { start: interval.start, room: room.code } : { start: interval.start };
  }
  return undefined;
}
