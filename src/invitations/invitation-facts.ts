import type { Language, LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';

/** What the calendar object asks of the recipient (RFC 5546, 3.2): take the meeting in, or take it out. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** Those with a calendar object: about one thing that has a UID, a SEQUENCE and a METHOD. */
export const calendarKinds = ['meeting', 'session'] as const;
/** Those whose words are frozen as they were written. */
export const writtenKinds = ['digest', 'letter', 'reminder'] as const;
/** What a message is. */
export const invitationKinds = [...calendarKinds, ...writtenKinds] as const;
export type WrittenKind = (typeof writtenKinds)[number];
export type InvitationKind = (typeof invitationKinds)[number];

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
export interface DelegationFacts {
  name: LocalizedText;
  people: PersonFacts[];
}

/** When and where something is; instants in ISO 8601, UTC, `start` before `end`. */
export interface PlaceFacts {
  start: string;
  end: string;
  room: RoomFacts | null;
}

/** The edition, and who speaks for it. */
export interface ForumFacts {
  name: LocalizedText;
  timeZone: string;
  /** The venue. */
  place: LocalizedText;
  organizer: { name: LocalizedText; email: string };
}

export interface RecipientFacts {
  /** One address; it is itself the ATTENDEE. */
  mailbox: string;
  /** The language that comes first and in full. */
  language: Language;
  /** Everybody for whom this mailbox receives; several for a shared one. */
  people: PersonName[];
}

/** The version of these shapes; a later shape reads older rows by it. 1 had meetings alone, their times within `meeting`. */
export const factsFormat = 2;

/** What every message knows, frozen when it was written. */
interface CommonFacts {
  format: typeof factsFormat;
  forum: ForumFacts;
  recipient: RecipientFacts;
}

/**
 * What every calendar mail says, frozen when the change was made: the mail can be made again from it, letter for letter.
 * Plain JSON; instants are ISO 8601 in UTC.
 */
interface CommonCalendarFacts extends CommonFacts, PlaceFacts {
  method: InvitationMethod;
  /** One for each meeting or session, for ever (RFC 5545, 3.8.4.7). */
  uid: string;
  /** Rises with each change of time, place or cancellation, not with a resend (RFC 5546, 2.1.4). */
  sequence: number;
  /** When the change was made (RFC 5545, 3.8.7.2). */
  dtstamp: string;
  /** Present when the recipient was told another time or place before. */
  previous?: PlaceFacts;
  /** The versions of the organisers' words that it says, by language; the program's own in the others. */
  wording?: Partial<Record<Language, number>>;
}

export interface MeetingFacts extends CommonCalendarFacts {
  kind: 'meeting';
  meeting: { number: number; subject: LocalizedText };
  /** Where those take part who are elsewhere. */
  onlineLink?: string;
  /** In speaking order. */
  parties: DelegationFacts[];
  /** `pair` names the two languages: `vi-ja`. */
  interpreters: { name: PersonName; pair: string }[];
  recipient: RecipientFacts & { role: 'attendee' | 'interpreter' };
}

/** An item of the released agenda, and what those have to do there for whom the mailbox receives; others on the stage are not named. */
export interface SessionFacts extends CommonCalendarFacts {
  kind: 'session';
  session: {
    code: string;
    kind:
      'plenary' | 'thematic' | 'signing' | 'courtesy-call' | 'reception' | 'break' | 'cultural-space' | 'site-visit';
    title: LocalizedText;
  };
  recipient: RecipientFacts & { parts: SessionPart[] };
}

/** What one person does in a session. */
export interface SessionPart {
  name: PersonName;
  roles: ('speaker' | 'moderator' | 'chair' | 'presenter' | 'interpreter')[];
  /** The titles of what they present. */
  presentations: LocalizedText[];
}

/** The facts of a message with a calendar object. */
export type CalendarFacts = MeetingFacts | SessionFacts;

/** A file that goes with a written message; it is looked up when the mail is made. */
export interface AttachmentReference {
  id: string;
  /** As the recipient sees it. */
  name: string;
  contentType: string;
}

/** A message in words alone, in the recipient's language, as its writer or a template left it. */
export interface WrittenFacts extends CommonFacts {
  kind: WrittenKind;
  subject: string;
  text: string;
  html: string;
  /** The words as they were before an organiser edited them. */
  written?: { subject: string; text: string; html: string };
  attachments: AttachmentReference[];
  /** Of a reminder that may cease to be true: by what its writer knows it again. */
  concerns?: Record<string, string>;
  /** Of a digest: the versions of the organisers' words that it says; with what it tells of changed, others may be said. */
  wording?: Partial<Record<Language, number>>;
}

/** What a message says, by its kind. */
export type InvitationFacts = CalendarFacts | WrittenFacts;

/** Says whether the message carries a calendar object. */
export function isCalendar(facts: InvitationFacts): facts is CalendarFacts {
  return (calendarKinds as readonly string[]).includes(facts.kind); // as: the kinds of written facts are asked for too
}
