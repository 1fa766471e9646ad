import fc from 'fast-check';
import { calendarObject } from '../../src/invitations/calendar-object.js';
import type { CalendarFacts, MeetingFacts } from '../../src/invitations/invitation-facts.js';
import { tellOnce, type Announcement, type UnsentMessage } from '../../src/invitations/told-once.js';
import { someFacts } from '../golden/invitations/facts.js';
import { ItipClient, type Entry } from './itip-client.js';

/** What may happen to one of the meetings; numbers choose among times, rooms and people. */
type Event =
  | { kind: 'place'; meeting: number; slot: number; room: number }
  | { kind: 'cancel' | 'undo' | 'send' | 'resend'; meeting: number }
  | { kind: 'attend' | 'leave'; meeting: number; person: number };

interface LiveMeeting {
  slot: number;
  room: number;
  people: Set<number>;
  isPlaced: boolean;
  sequence: number;
  before?: { slot: number; room: number; isPlaced: boolean };
}

const people = 12;
const base = someFacts();
const mailboxOf = (person: number) => `p${person}@life.example`;

/** The timetable, the outbox and the calendars of everybody, side by side. */
class Life {
  private readonly meetings: LiveMeeting[];
  private readonly told = new Map<number, Map<string, CalendarFacts>>();
  private readonly unsent = new Map<number, UnsentMessage[]>();
  private readonly calendars = new Map<string, ItipClient>();
  private clock = Date.UTC(2025, 10, 20);
  sent = 0;

  constructor(count: number) {
    this.meetings = Array.from({ length: count }, (_, index) => ({
      ...{ slot: 0, room: 0, isPlaced: false, sequence: -1 },
      people: new Set([index % people, (index + 5) % people]),
    }));
  }

  happen(event: Event): void {
    const meeting = this.meetings[event.meeting % this.meetings.length];
    if (!meeting) return;
    this.clock += 1_000;
    if (event.kind === 'send') this.send(event.meeting % this.meetings.length);
    else if (event.kind === 'resend') this.resend(event.meeting % this.meetings.length);
    else if (change(meeting, event)) this.announce(event.meeting % this.meetings.length, meeting);
  }

  /** Everything that is held leaves. */
  sendAll(): void {
    this.meetings.forEach((_, index) => this.send(index));
  }

  /** What each calendar shows, and what it ought to show. */
  compare(): { shown: Record<string, Record<string, Entry>>; live: Record<string, Record<string, Entry>> } {
    const shown: Record<string, Record<string, Entry>> = {};
    const live: Record<string, Record<string, Entry>> = {};
    for (let person = 0; person < people; person += 1) {
      shown[mailboxOf(person)] = this.calendars.get(mailboxOf(person))?.entries() ?? {};
      live[mailboxOf(person)] = this.dayOf(person);
    }
    return { shown, live };
  }

  private dayOf(person: number): Record<string, Entry> {
    const own = this.meetings
      .map((meeting, index): [string, LiveMeeting] => [`m${index}@life.example`, meeting])
      .filter(([, { isPlaced, people: attending }]) => isPlaced && attending.has(person))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(
      own.map(([uid, { slot, room }]) => [
        uid,
        {
          start: stampOf(slot),
          end: stampOf(slot + 1),
          location: `Phòng ${room}\\, ${base.forum.place.vi?.replaceAll(',', '\\,')}`,
        },
      ]),
    );
  }

  private announce(index: number, meeting: LiveMeeting): void {
    const { write, supersede } = tellOnce(
      this.announcementOf(index, meeting),
      this.told.get(index) ?? new Map<string, CalendarFacts>(),
      this.unsent.get(index) ?? [],
    );
    const staying = (this.unsent.get(index) ?? []).filter((message) => !supersede.includes(message));
    const written = write.map((facts, position) => ({ id: `${this.clock}.${position}`, facts }));
    this.unsent.set(index, [...staying, ...written]);
  }

  private announcementOf(
    index: number,
    { slot, room, isPlaced, people: attending, sequence }: LiveMeeting,
  ): Announcement {
    const recipients = [...attending].map((person): MeetingFacts['recipient'] => ({
      ...{ mailbox: mailboxOf(person), language: 'vi', role: 'attendee', people: [] },
    }));
    const facts = {
      ...{ uid: `m${index}@life.example`, sequence, dtstamp: new Date(this.clock).toISOString() },
      ...{ start: instantOf(slot), end: instantOf(slot + 1), room: { name: { vi: `Phòng ${room}` }, zone: null } },
    };
    return {
      forumId: 'life',
      aboutId: String(index),
      facts: { ...base, ...facts, interpreters: [] },
      recipients: isPlaced ? recipients : [],
    };
  }

  private send(index: number): void {
    for (const { facts } of this.unsent.get(index) ?? []) {
      this.deliver(facts);
      const told = this.told.get(index) ?? new Map<string, CalendarFacts>();
      this.told.set(index, told.set(facts.recipient.mailbox, facts));
    }
    this.unsent.delete(index);
  }

  private resend(index: number): void {
    for (const facts of this.told.get(index)?.values() ?? []) this.deliver(facts);
  }

  private deliver(facts: CalendarFacts): void {
    const { mailbox } = facts.recipient;
    const calendar = this.calendars.get(mailbox) ?? new ItipClient();
    this.calendars.set(mailbox, calendar);
    calendar.receive(calendarObject(facts));
    this.sent += 1;
  }
}

/** As the timetable changes: SEQUENCE rises with time, place and cancellation alone. @returns whether anything did */
function change(meeting: LiveMeeting, event: Exclude<Event, { kind: 'send' | 'resend' }>): boolean {
  const { slot, room, isPlaced } = meeting;
  if (event.kind === 'attend') meeting.people.add(event.person);
  else if (event.kind === 'leave') meeting.people.delete(event.person);
  else {
    const wanted = {
      place: 'slot' in event ? { slot: event.slot, room: event.room, isPlaced: true } : undefined,
      cancel: { slot, room, isPlaced: false },
      undo: meeting.before,
    }[event.kind as 'place' | 'cancel' | 'undo'];
    if (!wanted || (wanted.slot === slot && wanted.room === room && wanted.isPlaced === isPlaced)) return false;
    Object.assign(meeting, wanted, { before: { slot, room, isPlaced }, sequence: meeting.sequence + 1 });
  }
  return meeting.sequence >= 0;
}

function instantOf(slot: number): string {
  return new Date(Date.UTC(2025, 10, 25, 1, slot * 30)).toISOString();
}

function stampOf(slot: number): string {
  return `${instantOf(slot).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const events = (meetings: number): fc.Arbitrary<Event> => {
  const meeting = fc.nat({ max: meetings - 1 });
  const place = fc.record({
    kind: fc.constant('place' as const),
    meeting,
    slot: fc.nat({ max: 19 }),
    room: fc.nat({ max: 5 }),
  });
  const person = fc.nat({ max: people - 1 });
  return fc.oneof(
    { arbitrary: place, weight: 4 },
    {
      arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'undo' as const, 'resend' as const), meeting }),
      weight: 3,
    },
    { arbitrary: fc.record({ kind: fc.constant('send' as const), meeting }), weight: 3 },
    {
      arbitrary: fc.record({ kind: fc.constantFrom('attend' as const, 'leave' as const), meeting, person }),
      weight: 3,
    },
  );
};

describe('a life of changes', () => {
  const runs = process.env.SOAK === '1' ? 300 : 25;

  it('leaves in every calendar what the timetable has, from the mails alone', () => {
    fc.assert(
      fc.property(fc.array(events(50), { minLength: 200, maxLength: 200 }), (history) => {
        const life = new Life(50);
        for (const event of history) life.happen(event);
        life.sendAll();
        const { shown, live } = life.compare();
        expect(shown).toEqual(live);
      }),
      { numRuns: runs },
    );
  });

  it('tells nobody of what is undone before it is sent', () => {
    fc.assert(
      fc.property(fc.array(events(6), { minLength: 40, maxLength: 80 }), (history) => {
        const life = new Life(6);
        for (const event of history) life.happen(event);
        life.sendAll();
        const before = life.sent;
        for (let meeting = 0; meeting < 6; meeting += 1) {
          life.happen({ kind: 'attend', meeting, person: people });
          life.happen({ kind: 'leave', meeting, person: people });
        }
        life.sendAll();
        expect(life.sent).toBe(before);
      }),
      { numRuns: runs },
    );
  });
});
