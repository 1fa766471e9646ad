import { isDeepStrictEqual } from 'node:util';
import type { CalendarFacts, MeetingFacts, PlaceFacts, SessionFacts } from './invitation-facts.js';

interface AnnouncementOf<T extends CalendarFacts> {
  forumId: string;
  /** The meeting or session. */
  aboutId: string;
  /** Everything but the recipient; with REQUEST for those in `recipients`. */
  facts: Omit<T, 'recipient' | 'method' | 'previous'>;
  /** Who takes part; empty when it is cancelled or has lost its place. */
  recipients: T['recipient'][];
}

/** What one calendar object says to everybody it concerns, from now on. */
export type Announcement = AnnouncementOf<MeetingFacts> | AnnouncementOf<SessionFacts>;

/** A message that has not left. */
export interface UnsentMessage {
  id: string;
  facts: CalendarFacts;
}

/** What is to be written, and what will not be sent any more. */
export interface Decision {
  write: CalendarFacts[];
  supersede: UnsentMessage[];
}

/**
 * Whoever takes part gets a REQUEST and whoever does no longer a CANCEL, but nobody is told what they were told last:
 * a change that is undone before it was sent tells nobody.
 * @param toldByMailbox what left last, or is leaving, to each mailbox in small letters
 * @param unsent what was written before and has not left; it stays when it still says what is to be said
 */
export function tellOnce(
  announcement: Announcement,
  toldByMailbox: ReadonlyMap<string, CalendarFacts>,
  unsent: UnsentMessage[],
): Decision {
  const wanted = messagesFor(announcement, toldByMailbox);
  const staying = unsent.filter(({ facts }) => wanted.some((message) => isSameMessage(message, facts)));
  return {
    write: wanted.filter((message) => !staying.some(({ facts }) => isSameMessage(message, facts))),
    supersede: unsent.filter((message) => !staying.includes(message)),
  };
}

/** When there is nothing left to announce: those who were told get a CANCEL that outranks what they have. */
export function takeBack(
  { dtstamp, sequence: reached = 0 }: { dtstamp: string; sequence?: number },
  toldByMailbox: ReadonlyMap<string, CalendarFacts>,
  unsent: UnsentMessage[],
): Decision {
  const told = [...toldByMailbox.values()].filter(({ method }) => method === 'REQUEST');
  const sequence = Math.max(reached, ...told.map((facts) => facts.sequence + 1));
  return { write: told.map((before) => cancelOf(before, sequence, dtstamp)), supersede: unsent };
}

function messagesFor(
  { facts, recipients }: Announcement,
  toldByMailbox: ReadonlyMap<string, CalendarFacts>,
): CalendarFacts[] {
  const invited = new Set(recipients.map(({ mailbox }) => mailbox.toLowerCase()));
  const requests = recipients.flatMap((recipient): CalendarFacts[] => {
    const before = toldByMailbox.get(recipient.mailbox.toLowerCase());
    const request = { ...facts, method: 'REQUEST', recipient } as CalendarFacts; // facts and recipients are of one kind
    if (before?.method !== 'REQUEST') return [request];
    return saysTheSame(request, before) ? [] : [{ ...request, previous: placeOf(before) }];
  });
  const cancels = [...toldByMailbox].flatMap(([mailbox, before]) =>
    invited.has(mailbox) || before.method === 'CANCEL' ? [] : [cancelOf(before, facts.sequence, facts.dtstamp)],
  );
  return [...requests, ...cancels];
}

function cancelOf(before: CalendarFacts, sequence: number, dtstamp: string): CalendarFacts {
  return { ...before, method: 'CANCEL', sequence, dtstamp, previous: undefined };
}

function placeOf({ start, end, room }: CalendarFacts): PlaceFacts {
  return { start, end, room };
}

function isSameMessage(one: CalendarFacts, other: CalendarFacts): boolean {
  return (
    one.sequence === other.sequence &&
    saysTheSame(one, other) &&
    isDeepStrictEqual(plain(one.previous), plain(other.previous))
  );
}

/** Whether a reader would learn nothing from one message after the other: who sends it, in which language and in what words does not count. */
function saysTheSame(one: CalendarFacts, other: CalendarFacts): boolean {
  return isDeepStrictEqual(saidBy(one), saidBy(other));
}

function saidBy(facts: CalendarFacts): unknown {
  const {
    format: _format,
    sequence: _sequence,
    dtstamp: _dtstamp,
    previous: _previous,
    wording: _wording,
    ...rest
  } = facts;
  const { forum, ...said } = rest;
  const { language: _language, ...recipient } = said.recipient;
  return plain({ ...said, venue: forum.place, recipient: { ...recipient, mailbox: recipient.mailbox.toLowerCase() } });
}

/** As the database gives it back. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
