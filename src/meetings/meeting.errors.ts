import { DomainError } from '../shared/errors/domain-error.js';
import type { HinderedDuty } from './duties/hindered-duties.js';
import type { HinderedUse } from './rooms/hindered-uses.js';

export const partyTooFew = () => new DomainError('party-too-few', 'unprocessable', { pointer: '/parties' });

export const partyTwice = (index: number, delegation: string) =>
  new DomainError('party-twice', 'unprocessable', { pointer: `/parties/${index}/delegationId`, delegation });

export const attendeeElsewhere = (index: number, delegate: string, delegation: string) =>
  new DomainError('attendee-elsewhere', 'unprocessable', {
    pointer: `/parties/${index}/attendeeIds`,
    delegate,
    delegation,
  });

export const attendeeCancelled = (index: number, delegate: string) =>
  new DomainError('attendee-cancelled', 'unprocessable', { pointer: `/parties/${index}/attendeeIds`, delegate });

export const attendsAlready = (delegate: string) =>
  new DomainError('attends-already', 'conflict', { pointer: '/delegateId', delegate });

export const partyWithoutAttendee = (index: number, delegation: string) =>
  new DomainError('party-without-attendee', 'unprocessable', { pointer: `/parties/${index}`, delegation });

export const forumNotReady = (missing: string) => new DomainError('forum-not-ready', 'conflict', { missing });

/** One meeting of a plan that cannot be applied, and why. */
export interface StalePlacement {
  meetingId: string;
  reason: 'changed' | 'engaged' | 'rule';
  /** With `engaged`: who or what is engaged elsewhere by then. */
  clashes?: { subject: string; start: string; end: string; with: string; id: string }[];
  /** With `rule`: what it would break as things are today. */
  rules?: string[];
}

export const planStale = (stale: StalePlacement[]) =>
  new DomainError('plan-stale', 'conflict', { count: stale.length, stale });

/** One meeting that cannot be put back where it was before a plan, and why. */
export interface OvertakenMeeting extends StalePlacement {
  meetingCode: string;
}

/** Meetings that a sentence names at most. */
const mostNamed = 10;

export const planOvertaken = (stale: OvertakenMeeting[]) =>
  new DomainError('plan-overtaken', 'conflict', {
    ...{ count: stale.length, stale },
    meetings: [
      ...stale.slice(0, mostNamed).map(({ meetingCode }) => meetingCode),
      ...(stale.length > mostNamed ? ['…'] : []),
    ].join(', '),
  });

export const nothingToRollBack = () => new DomainError('nothing-to-roll-back', 'conflict', {});

/** As many search as one process can; whoever asks later finds it free. */
export const searchesWaiting = (retryAfterSeconds: number) =>
  new DomainError('searches-waiting', 'unavailable', { retryAfterSeconds });

/** @param names of what stands there, as people know it */
export const interpreterEngaged = (engagements: HinderedDuty[], names: string[]) =>
  new DomainError('interpreter-engaged', 'conflict', engagedFacts(engagements, names));

/** @param names of what stands there, as people know it */
export const roomEngaged = (engagements: HinderedUse[], names: string[]) =>
  new DomainError('room-engaged', 'conflict', engagedFacts(engagements, names));

const engagedFacts = (engagements: object[], names: string[]) => ({
  ...{ count: engagements.length, engagements },
  named: [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', '),
});

/** What is wrong with one of many meetings that were sent at once. */
export interface MeetingFault {
  /** Where it stands in what was sent. */
  pointer: string;
  code: string;
  [fact: string]: unknown;
}

export const meetingsRefused = (faults: MeetingFault[]) =>
  new DomainError('meetings-refused', 'unprocessable', { count: faults.length, faults });

export const meetingColumnsMissing = (headings: string[]) =>
  new DomainError('meeting-columns-missing', 'unprocessable', { columns: headings.join(', ') });

export const tooManyMeetingsAtOnce = (limit: number) =>
  new DomainError('meetings-too-many', 'unprocessable', { limit });
