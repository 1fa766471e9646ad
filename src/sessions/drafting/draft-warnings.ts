import { minutesBetween } from '../../forums/transfers.js';
import { languagePair } from '../../shared/names/language-pair.js';
import { DateTime } from 'luxon';
import { encloses, lengthMinutes, type Interval } from '../../shared/time/interval.js';
import type { SessionKind } from '../session.entity.js';

/** What the draft is checked for; none of it is refused. */
export const warningCodes = [
  'room-missing',
  'speaker-missing',
  'room-too-small',
  'outside-room-hours',
  'interpreter-missing',
  'outside-stay',
  'transfer-too-short',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** A session as far as it is checked. */
export interface CheckedSession extends Interval {
  id: string;
  code: string;
  kind: SessionKind;
  roomId: string | null;
  /** How many seats are given away, and how many people are expected; null: nobody has said. */
  seats: number | null;
  expected: number | null;
  languages: string[];
  interpretation: string[];
  delegateIds: string[];
  interpreterIds: string[];
}

export interface CheckedRoom {
  zone: string | null;
  capacity: number;
  openingHours: Interval[];
}

/** Where one person has to be: in a session, or in what else the ledger knows of. */
export interface Stop extends Interval {
  sourceId: string;
  roomId: string | null;
}

/** All that the rules look at. */
export interface DraftFacts {
  timeZone: string;
  sessions: CheckedSession[];
  roomById: ReadonlyMap<string, CheckedRoom>;
  /** By delegate; dates of the forum's calendar, null: from the beginning, to the end. */
  stayByDelegate: ReadonlyMap<string, { from: string | null; until: string | null }>;
  interpreterById: ReadonlyMap<string, { pairs: string[]; available: Interval[] }>;
  /** By delegate or interpreter, by start. */
  stopsByPerson: ReadonlyMap<string, Stop[]>;
  transfers: { from: string; to: string; minutes: number }[];
}

/** One thing about one session that organisers should look at. */
export interface DraftWarning {
  code: WarningCode;
  session: CheckedSession;
  /** The pair of languages without an interpreter, or the person who is not there or not there in time. */
  subject: string | null;
  /** What the person comes from. */
  otherId: string | null;
  /** Minutes, or people: what there is, and what is needed. */
  has: number | null;
  needs: number | null;
}

const withRoom: readonly SessionKind[] = ['plenary', 'thematic', 'signing', 'courtesy-call', 'reception'];
const withSpeaker: readonly SessionKind[] = ['plenary', 'thematic', 'signing', 'courtesy-call'];

/** Everything that organisers should look at, session by session in their order. */
export function warningsOf(facts: DraftFacts): DraftWarning[] {
  const lateBySession = new Map<CheckedSession, DraftWarning[]>();
  for (const late of lateArrivals(facts))
    lateBySession.set(late.session, [...(lateBySession.get(late.session) ?? []), late]);
  return facts.sessions.flatMap((session) => [
    ...incomplete(session),
    ...roomWarnings(session, facts.roomById.get(session.roomId ?? '')),
    ...withoutInterpreter(session, facts),
    ...outsideStay(session, facts),
    ...(lateBySession.get(session) ?? []),
  ]);
}

/** By what a warning is known before and after a change. */
export function keyOf({ code, session, subject, otherId }: DraftWarning): string {
  return [session.id, code, subject ?? '', otherId ?? ''].join(' ');
}

/** What a change brings about, and what it puts right. */
export function compareWarnings(
  before: DraftWarning[],
  after: DraftWarning[],
): { caused: DraftWarning[]; cured: DraftWarning[] } {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    caused: after.filter((warning) => !old.has(keyOf(warning))),
    cured: before.filter((warning) => !now.has(keyOf(warning))),
  };
}

function warning(code: WarningCode, session: CheckedSession, more: Partial<DraftWarning> = {}): DraftWarning {
  return { code, session, subject: null, otherId: null, has: null, needs: null, ...more };
}

/** "A session has a room and somebody on its stage", but for those that are all over the venue or speak for themselves. */
function incomplete(session: CheckedSession): DraftWarning[] {
  return [
    ...(session.roomId === null && withRoom.includes(session.kind) ? [warning('room-missing', session)] : []),
    ...(session.delegateIds.length === 0 && withSpeaker.includes(session.kind)
      ? [warning('speaker-missing', session)]
      : []),
  ];
}

/** "A room holds those who come, and is open." */
function roomWarnings(session: CheckedSession, room: CheckedRoom | undefined): DraftWarning[] {
  if (!room) return [];
  const needs = Math.max(session.seats ?? 0, session.expected ?? 0);
  return [
    ...(needs > room.capacity ? [warning('room-too-small', session, { has: room.capacity, needs })] : []),
    ...(room.openingHours.some((hours) => encloses(hours, session)) ? [] : [warning('outside-room-hours', session)]),
  ];
}

/** "Each language that is spoken beside the main one, and each pair that is offered, has an interpreter who works then." */
function withoutInterpreter(session: CheckedSession, { interpreterById }: DraftFacts): DraftWarning[] {
  const [main = '', ...others] = session.languages;
  const wanted = [...session.interpretation, ...others.map((other) => `${main}-${other}`)];
  const covered = session.interpreterIds.flatMap((id) => {
    const interpreter = interpreterById.get(id);
    return interpreter?.available.some((hours) => encloses(hours, session)) ? interpreter.pairs.map(languagePair) : [];
  });
  return [...new Set(wanted.map(languagePair))]
    .filter((pair) => !covered.includes(pair))
    .map((pair) => warning('interpreter-missing', session, { subject: pair }));
}

/** "Who is on a stage is at the venue on that day." */
function outsideStay(session: CheckedSession, { timeZone, stayByDelegate }: DraftFacts): DraftWarning[] {
  const [first, last] = [dayOf(session.start, timeZone), dayOf(new Date(session.end.getTime() - 1), timeZone)];
  return session.delegateIds
    .filter((id) => {
      const { from = null, until = null } = stayByDelegate.get(id) ?? {};
      return (from !== null && first < from) || (until !== null && last > until);
    })
    .map((subject) => warning('outside-stay', session, { subject }));
}

/** "Who goes from one room to another has the time it takes." Of two sessions, the later one is told of. */
function lateArrivals({ sessions, stopsByPerson, roomById, transfers }: DraftFacts): DraftWarning[] {
  const sessionById = new Map(sessions.map((session) => [session.id, session]));
  return [...stopsByPerson].flatMap(([subject, stops]) =>
    stops.slice(1).flatMap((stop, index) => {
      const before = stops[index];
      const session = sessionById.get(stop.sourceId) ?? sessionById.get(before?.sourceId ?? '');
      if (!before || !session || before.roomId === null || stop.roomId === null || before.roomId === stop.roomId)
        return [];
      const [from = null, to = null] = [before, stop].map(({ roomId }) => roomById.get(roomId ?? '')?.zone ?? null);
      const needs = minutesBetween(transfers, from, to);
      const has = lengthMinutes({ start: before.end, end: stop.start });
      if (has >= needs) return [];
      const otherId = session.id === stop.sourceId ? before.sourceId : stop.sourceId;
      return [warning('transfer-too-short', session, { subject, otherId, has, needs })];
    }),
  );
}

function dayOf(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toISODate() ?? '';
}
