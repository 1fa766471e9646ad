import type { Language, LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';

/** What the calendar object asks of the recipient (RFC 5546, 3.2): take the meeting in, or take it out. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** A meeting room as its visitors look for it. */
export interface RoomFacts {
  name: LocalizedText;
  /** The part of the venue in which it lies, as its signs name it: `A`. */
  zone: string | null;
}

/** Somebody who attends for a party. */
export interface PersonFacts {
  name: PersonName;
  position?: LocalizedText;
}

/** A delegation at the table and the people who sit there, in protocol order. */
export interface PartyFacts {
  name: LocalizedText;
  people: PersonFacts[];
}

/** When and where a meeting was before it moved; instants in ISO 8601, UTC. */
export interface PreviousPlace {
  start: string;
  end: string;
  room: RoomFacts | null;
}

/**
 * Everything one calendar mail says, frozen when the change was made: the mail can be made again from it, letter for letter.
 * Plain JSON; instants are ISO 8601 in UTC, `start` before `end`.
 */
export interface InvitationFacts {
  /** The version of this shape; a later shape reads older rows by it. */
  format: 1;
  method: InvitationMethod;
  /** One for each meeting, for ever (RFC 5545, 3.8.4.7). */
  uid: string;
  /** Rises with each change of time, place or cancellation, not with a resend (RFC 5546, 2.1.4). */
  sequence: number;
  /** When the change was made (RFC 5545, 3.8.7.2). */
  dtstamp: string;
  forum: {
    name: LocalizedText;
    timeZone: string;
    /** The venue. */
    place: LocalizedText;
    organizer: { name: LocalizedText; email: string };
  };
  meeting: { number: number; subject: LocalizedText; start: string; end: string };
  room: RoomFacts | null;
  /** In speaking order. */
  parties: PartyFacts[];
  /** `pair` names the two languages: `vi-ja`. */
  interpreters: { name: PersonName; pair: string }[];
  recipient: {
    /** One address; it is itself the ATTENDEE. */
    mailbox: string;
    /** The language that comes first and in full. */
    language: Language;
    /** Everybody for whom this mailbox receives; several for a shared one. */
    people: PersonName[];
    role: 'attendee' | 'interpreter';
  };
  /** Present when the recipient was told another time or place before. */
  previous?: PreviousPlace;
}
