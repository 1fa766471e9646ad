import type { PrecedenceFacts } from '../../delegations/precedence.js';
import type { DutyAnswer } from '../../meetings/duties/interpreter-duty.states.js';
import type { SessionFacts } from '../../invitations/invitation-facts.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';

/** Everything that a binder may tell, before it is known who reads it. */
export interface BinderFacts {
  rooms: BoundRoom[];
  /** By start, then room. */
  events: BoundEvent[];
  /** Meetings without a place, by number. */
  unplaced: BoundUnplaced[];
  interpreters: BoundInterpreter[];
  delegations: BoundDelegation[];
}

export interface BoundRoom {
  id: string;
  code: string;
  name: LocalizedText;
  zone: string | null;
  class: string;
  capacity: number;
  equipment: string[];
}

/** A meeting that has its place, or a session of the draft. */
export interface BoundEvent {
  id: string;
  /** Null for a session. */
  number: number | null;
  kind: SessionFacts['session']['kind'] | 'meeting';
  title: LocalizedText;
  /** As the forum's clocks show them. */
  day: string;
  start: string;
  end: string;
  roomId: string | null;
  isConfidential: boolean;
  /** Where parties take part that are elsewhere. */
  onlineLink: string | null;
  /** In the order of protocol. */
  parties: BoundParty[];
  /** On the stage of a session, in order. */
  speakers: { person: PrecedenceFacts; role: SessionFacts['recipient']['parts'][number]['roles'][number] }[];
  interpreters: { id: string; pair: string | null; answer: DutyAnswer | null }[];
}

export interface BoundParty {
  delegationId: string;
  organizationCode: string;
  name: LocalizedText;
  country: string;
  /** They take part from elsewhere. */
  isOnline: boolean;
  /** By precedence. */
  people: PrecedenceFacts[];
}

/** A meeting that its parties have agreed to and that has no place, or none any more. */
export interface BoundUnplaced extends Pick<BoundEvent, 'title' | 'isConfidential' | 'parties'> {
  number: number;
  durationMinutes: number;
}

export interface BoundInterpreter {
  id: string;
  code: string;
  name: PersonName;
  pairs: string[];
  email: string;
}

export interface BoundDelegation {
  id: string;
  code: string;
  name: LocalizedText;
  country: string;
  liaisonEmails: string[];
  /** The head first, then by rank. */
  people: { name: PersonName; position: LocalizedText | null; isHead: boolean }[];
}
