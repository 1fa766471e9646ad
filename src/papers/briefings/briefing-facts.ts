import type { AgreementStatus } from '../../agreements/agreement.states.js';
import type { PrecedenceFacts } from '../../delegations/precedence.js';
import type { MeetingStatus } from '../../meetings/meeting.states.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';

/** All that a note may say of a meeting, before it is known who reads it. */
export interface BriefingFacts {
  id: string;
  number: number;
  subject: LocalizedText;
  status: MeetingStatus;
  isConfidential: boolean;
  start: Date | null;
  end: Date | null;
  durationMinutes: number;
  room: { name: LocalizedText; zone: string | null } | null;
  interpretation: string[];
  interpreters: { id: string; name: PersonName; pair: string }[];
  /** In the order of protocol. */
  parties: BriefedParty[];
  wishes: BriefedWish[];
  /** The latest first. */
  pastMeetings: PastMeeting[];
  /** What was promised in them and is still open, the earliest day first. */
  commitments: BriefedCommitment[];
  agreements: BriefedAgreement[];
}

export interface BriefedParty {
  delegationId: string;
  organizationId: string;
  organizationCode: string;
  name: LocalizedText;
  country: string;
  fieldsOffered: string[];
  fieldsSought: string[];
  /** By precedence. */
  people: PrecedenceFacts[];
}

/** The request from which the meeting came. */
export interface BriefedWish {
  fromDelegationId: string;
  toDelegationId: string;
  wish: 'must' | 'would-like';
  subject: LocalizedText;
  message: string | null;
  fields: string[];
  counterpartRank: number | null;
}

/** What two or more of the parties have had to do with each other. */
interface Shared {
  /** Of the parties of this meeting those that took part. */
  organizationIds: string[];
}

export interface PastMeeting extends Shared {
  forumName: LocalizedText;
  start: Date;
  end: Date;
  isConfidential: boolean;
  subject: LocalizedText;
  /** As all its parties have agreed to them; null: they have not. */
  minutes: LocalizedText | null;
}

export interface BriefedCommitment extends Shared {
  /** The organization that has promised it. */
  owner: LocalizedText;
  dueOn: string;
  isConfidential: boolean;
  text: LocalizedText;
}

export interface BriefedAgreement extends Shared {
  code: string;
  title: LocalizedText;
  status: AgreementStatus;
  signedOn: string | null;
}
