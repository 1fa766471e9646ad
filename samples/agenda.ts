import { PLENARY_PAPERS, plenaryCues, signingCues } from './cues.js';
import { DayBook } from './day-book.js';
import type { Reference } from './reference.js';
import type { Delegate, Localized, Organization, Presentation, Session, SessionKind, Speaker } from './types.js';
import type { EventDay } from './wall-time.js';

type Role = Speaker['role'];

/** Who sits on the podium: the organization, and from which place in its order a free member is looked for. */
export type Seat = readonly [organization: string, order: number, role: Role];

const text = (vi: string, ja: string, en: string): Localized => ({ vi, ja, en });

/** A chair, a moderator and speakers; of each organization the second, or the next who is free. */
export function podium(chair: string, moderator: string, speakers: string[]): Seat[] {
  return [[chair, 1, 'chair'], [moderator, 0, 'moderator'], ...speakers.map((code): Seat => [code, 1, 'speaker'])];
}

/** What the agenda of a day is made of, besides what every such day has. */
export interface AgendaShape {
  host: string;
  plenary: Seat[];
  themes: { title: Localized; field: string; seats: Seat[] }[];
  culturalSpaces: { title: Localized; seats?: number }[];
  /** When the host receives the leaders of the Japanese localities, in private; null: not on this day. */
  courtesyCall: Localized | null;
  /** Where those who are not there follow the plenary. */
  onlineLink: string;
  /** Outside the venue, for those who register; null: there is none. */
  siteVisit: Localized | null;
  /** Organizations in pairs. */
  signatories: string[];
}

interface AgendaInputs {
  organizations: Organization[];
  delegates: Delegate[];
  reference: Reference;
  dayBook: DayBook;
  day: EventDay;
}

/** The day's agenda; every speaker is entered in `dayBook`, so nobody speaks in two places. */
export function buildSessions(
  {
    host,
    plenary: plenarySeats,
    themes,
    culturalSpaces,
    courtesyCall,
    onlineLink,
    siteVisit,
    signatories,
  }: AgendaShape,
  { organizations, delegates, reference, dayBook, day }: AgendaInputs,
): Session[] {
  const onsite = delegates.filter((delegate) => delegate.attendance === 'onsite');
  const governors = organizations.filter(({ kind, country }) => kind === 'locality' && country === 'JP');
  const at = sessionsOn(day);
  const { opening, tea, lunch, signing, reception } = frame(at);
  const plenary = at('08:30', '10:30', 'plenary', 'HALL-P', PLENARY_TITLE);
  seat(plenary, plenarySeats, onsite, dayBook);
  plenary.presentations = presentationsOf(plenary, organizations, 12, PLENARY_TOPIC);
  const thematic = themes.map(({ title, field, seats }, index) => {
    const session = at('13:30', '15:00', 'thematic', `HALL-${index + 1}`, title);
    seat(session, seats, onsite, dayBook);
    const topic = reference.fieldNames.get(field) ?? title;
    return { ...session, presentations: presentationsOf(session, organizations, 11, topic) };
  });
  const spaces = culturalSpaces.map(({ title, seats }): Session => ({
    ...at('09:00', '17:00', 'cultural-space', null, title),
    seats,
  }));
  const calls = courtesyCall
    ? [{ ...at('10:45', '11:25', 'courtesy-call', 'HALL-K', courtesyCall), confidential: true }]
    : [];
  for (const call of calls)
    seat(call, [['MIN-01', 0, 'chair'], ...governors.map(({ code }) => speakerOf(code))], onsite, dayBook);
  seat(signing, [['MIN-02', 0, 'chair'], ...signatories.map(speakerOf)], onsite, dayBook);
  seat(reception, [[host, 0, 'chair'], speakerOf('JP-13')], onsite, dayBook);
  for (const space of spaces) space.registrations = registrationsOf(space, onsite, dayBook);
  const visits = siteVisit ? [{ ...at('15:15', '16:30', 'site-visit', null, siteVisit), seats: VISITORS }] : [];
  plenary.onlineLink = onlineLink;
  plenary.cues = plenaryCues(plenary);
  plenary.papers = PLENARY_PAPERS;
  const ceremony = { ...signing, cues: signingCues(signing, organizations) };
  const sessions = [opening, plenary, ...spaces, tea, ...calls, lunch, ...thematic, ceremony, reception, ...visits];
  return sessions.map((session, index) => ({ ...session, code: `S-${String(index + 1).padStart(2, '0')}` }));
}

/** Two more than there are seats, so that two wait in line; nobody where seats are not limited. */
function registrationsOf(session: Session, onsite: Delegate[], dayBook: DayBook): string[] | undefined {
  if (session.seats === undefined) return undefined;
  const free = onsite.filter(({ ref, isHead }) => !isHead && dayBook.isFree(ref, session));
  return free.slice(0, session.seats + 2).map(({ ref }) => ref);
}

const speakerOf = (organization: string): Seat => [organization, 0, 'speaker'];

/** Gives each seat to the first member, from the seat's place in the order on, who is free; else it stays empty. */
function seat(session: Session, seats: Seat[], onsite: Delegate[], dayBook: DayBook): void {
  for (const [organization, order, role] of seats) {
    const members = onsite.filter((delegate) => delegate.delegation === organization);
    const inOrder = [...members.slice(order), ...members.slice(0, order)];
    const speaker = inOrder.find(({ ref }) => dayBook.isFree(ref, session));
    if (speaker === undefined) continue;
    dayBook.engage(speaker.ref, session);
    session.speakers.push({ delegate: speaker.ref, role });
  }
}

const PLENARY_TITLE = text('Phiên toàn thể', '全体会議', 'Plenary session');

const PLENARY_TOPIC = text(
  'Hợp tác địa phương Việt Nam - Nhật Bản',
  '日越地方協力',
  'Local cooperation of Viet Nam and Japan',
);

/** Who fit into the bus. */
const VISITORS = 40;

type SessionAt = (start: string, end: string, kind: SessionKind, room: string | null, title: Localized) => Session;

/** What surrounds the plenary and the thematic sessions. */
function frame(at: SessionAt) {
  const signed = text('Lễ ký kết và trao văn kiện', '署名・文書交換式', 'Signing and exchange of documents');
  const registration = text('Đón tiếp đại biểu', '受付・歓迎茶', 'Registration and welcome tea');
  return {
    opening: at('07:30', '08:30', 'break', null, registration),
    tea: at('10:30', '10:45', 'break', null, text('Giải lao', '休憩', 'Tea break')),
    lunch: at('12:00', '13:00', 'break', 'HALL-K', text('Tiệc trưa', '昼食', 'Lunch')),
    signing: at('16:45', '17:30', 'signing', 'HALL-P', signed),
    reception: at('18:30', '20:30', 'reception', 'HALL-K', text('Tiệc chiêu đãi', '歓迎レセプション', 'Reception')),
  };
}

/** Kinds that are interpreted. */
const SPOKEN: readonly SessionKind[] = ['plenary', 'thematic', 'signing', 'courtesy-call', 'site-visit'];

/** Sessions of one day, with nobody on the stage yet. */
export function sessionsOn(day: EventDay): SessionAt {
  return (start, end, kind, room, title) => {
    const spoken = SPOKEN.includes(kind) && { languages: ['vi', 'ja'], interpretation: ['vi-ja'] };
    return { code: '', kind, title, ...day.between(start, end), room, speakers: [], presentations: [], ...spoken };
  };
}

function presentationsOf(
  session: Session,
  organizations: Organization[],
  minutes: number,
  topic: Localized,
): Presentation[] {
  return session.speakers
    .filter(({ role }) => role === 'speaker')
    .map(({ delegate }) => {
      const organization = organizations.find(({ code }) => delegate.startsWith(`${code}/`));
      const { nameVi = '', nameJa = '', nameEn = '' } = organization ?? {};
      const title = text(`${nameVi}: ${topic.vi}`, `${nameJa}：${topic.ja}`, `${nameEn}: ${topic.en}`);
      return { title, speaker: delegate, minutes };
    });
}
