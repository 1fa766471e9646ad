import type { CalendarFacts, PlaceFacts } from '../../src/invitations/invitation-facts.js';
import {
  takeBack,
  tellOnce,
  type Announcement,
  type Decision,
  type UnsentMessage,
} from '../../src/invitations/told-once.js';
import type { PersonName } from '../../src/shared/names/person-name.js';
import { someFacts } from '../golden/invitations/facts.js';
import type { Entry } from './itip-client.js';

/** What may happen to one of the things; numbers choose among times, rooms and people. */
export type Event =
  | { kind: 'place'; thing: number; slot: number; room: number }
  | { kind: 'cancel' | 'undo' | 'send' | 'resend'; thing: number }
  | { kind: 'attend' | 'leave'; thing: number; person: number };

/** A meeting or a session as the timetable has it. */
interface Live {
  kind: CalendarFacts['kind'];
  slot: number;
  room: number;
  people: Set<number>;
  isPlaced: boolean;
  sequence: number;
  before?: { slot: number; room: number; isPlaced: boolean };
}

type Told = Map<string, CalendarFacts>;

export const people = 12;
const base = someFacts();
/** The last three have no address of their own: their delegation's liaison reads for them. */
const mailboxOf = (person: number) => (person < people - 3 ? `p${person}@life.example` : 'Liaison@life.example');
const nameOf = (person: number): PersonName => ({
  native: { family: 'Nguyễn', given: `Văn ${person}` },
  nativeLanguage: 'vi',
});

/** The timetable and the outbox, side by side; what leaves is `sent`, in the order in which it left. */
export class Life {
  readonly sent: CalendarFacts[] = [];
  private readonly things: Live[];
  private readonly told = new Map<number, Told>();
  private readonly unsent = new Map<number, UnsentMessage[]>();
  private clock = Date.UTC(2025, 10, 20);

  /** @param count every fifth is a session, the others are meetings */
  constructor(count: number) {
    this.things = Array.from({ length: count }, (_, index) => ({
      ...{ kind: index % 5 === 4 ? 'session' : 'meeting', slot: 0, room: 0, isPlaced: false, sequence: -1 },
      people: new Set([index % people, (index + 5) % people]),
    }));
  }

  happen(event: Event): void {
    const index = event.thing % this.things.length;
    const thing = this.things[index];
    if (!thing) return;
    this.clock += 1_000;
    if (event.kind === 'send') this.send(index);
    else if (event.kind === 'resend') this.sent.push(...(this.told.get(index)?.values() ?? []));
    else if (change(thing, event)) this.announce(index, thing);
  }

  /** Everything that is held leaves. */
  sendAll(): void {
    this.things.forEach((_, index) => this.send(index));
  }

  /** What each mailbox's calendar ought to show, by UID. */
  timetable(): Record<string, Record<string, Entry>> {
    const days: Record<string, Record<string, Entry>> = {};
    this.things.forEach(({ isPlaced, slot, room, people: attending }, index) => {
      const entry = { start: stampOf(slot), end: stampOf(slot + 1), location: locationOf(room) };
      for (const person of isPlaced ? attending : []) {
        const mailbox = mailboxOf(person).toLowerCase();
        days[mailbox] = { ...days[mailbox], [uidOf(index)]: entry };
      }
    });
    return days;
  }

  private announce(index: number, thing: Live): void {
    const unsent = this.unsent.get(index) ?? [];
    const { write, supersede } = this.decide(index, thing, unsent);
    const staying = unsent.filter((message) => !supersede.includes(message));
    const written = write.map((facts, position) => ({ id: `${this.clock}.${position}`, facts }));
    this.unsent.set(index, [...staying, ...written]);
  }

  /** A session that no release has any more is taken back; a meeting is announced as taking place no more. */
  private decide(index: number, thing: Live, unsent: UnsentMessage[]): Decision {
    const told: Told = this.told.get(index) ?? new Map<string, CalendarFacts>();
    const dtstamp = new Date(this.clock).toISOString();
    return thing.kind === 'session' && !thing.isPlaced
      ? takeBack({ dtstamp, sequence: thing.sequence }, told, unsent)
      : tellOnce(announcementOf(index, thing, dtstamp), told, unsent);
  }

  private send(index: number): void {
    for (const { facts } of this.unsent.get(index) ?? []) {
      this.sent.push(facts);
      const told: Told = this.told.get(index) ?? new Map<string, CalendarFacts>();
      this.told.set(index, told.set(facts.recipient.mailbox.toLowerCase(), facts));
    }
    this.unsent.delete(index);
  }
}

function announcementOf(index: number, thing: Live, dtstamp: string): Announcement {
  const common = { format: base.format, forum: base.forum, uid: uidOf(index), sequence: thing.sequence, dtstamp };
  const facts = { ...common, ...placeOf(thing) };
  const about = { forumId: 'life', aboutId: String(index) };
  const mailboxes = new Set(thing.isPlaced ? [...thing.people].map(mailboxOf) : []);
  const recipients = [...mailboxes].map((mailbox) => ({
    ...{ mailbox, language: 'vi' as const },
    people: [...thing.people].filter((person) => mailboxOf(person) === mailbox).map(nameOf),
  }));
  if (thing.kind === 'meeting') {
    const { meeting, parties } = base;
    return {
      ...about,
      facts: { ...facts, kind: 'meeting', meeting, parties, interpreters: [] },
      recipients: recipients.map((recipient) => ({ ...recipient, role: 'attendee' })),
    };
  }
  return {
    ...about,
    facts: { ...facts, kind: 'session', session: { code: `S${index}`, kind: 'thematic', title: { vi: 'Cảng biển' } } },
    recipients: recipients.map((recipient) => ({
      ...recipient,
      parts: recipient.people.map((name) => ({ name, roles: ['speaker' as const], presentations: [] })),
    })),
  };
}

/** As the timetable changes: SEQUENCE rises with time, place and cancellation alone. @returns whether anything did */
function change(thing: Live, event: Exclude<Event, { kind: 'send' | 'resend' }>): boolean {
  const { slot, room, isPlaced } = thing;
  if (event.kind === 'attend') thing.people.add(event.person);
  else if (event.kind === 'leave') thing.people.delete(event.person);
  else {
    const wanted = {
      place: 'slot' in event ? { slot: event.slot, room: event.room, isPlaced: true } : undefined,
      cancel: { slot, room, isPlaced: false },
      undo: thing.before,
    }[event.kind as 'place' | 'cancel' | 'undo'];
    if (!wanted || (wanted.slot === slot && wanted.room === room && wanted.isPlaced === isPlaced)) return false;
    Object.assign(thing, wanted, { before: { slot, room, isPlaced }, sequence: thing.sequence + 1 });
  }
  return thing.sequence >= 0;
}

function placeOf({ slot, room }: Live): PlaceFacts {
  return {
    start: instantOf(slot),
    end: instantOf(slot + 1),
    room: { name: { vi: `Phòng ${room}` }, zone: null },
  };
}

function locationOf(room: number): string {
  return `Phòng ${room}\\, ${base.forum.place.vi?.replaceAll(',', '\\,')}`;
}

function uidOf(index: number): string {
  return `thing-${index}@life.example`;
}

function instantOf(slot: number): string {
  return new Date(Date.UTC(2025, 10, 25, 1, slot * 30)).toISOString();
}

function stampOf(slot: number): string {
  return `${instantOf(slot).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
