import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgreementErasure, type SignedAgreement } from '../agreements/agreement-erasure.js';
import { AuditTrail } from '../access/audit-trail.js';
import { LeadErasure, type BoothVisit } from '../booths/leads/lead-erasure.js';
import { DelegateErasure, type DelegateRecord } from '../delegations/delegate-erasure.js';
import { deskRecordOf, type DeskRecord } from '../delegations/desk/desk-record.js';
import { FollowupErasure, type FollowupRecord } from '../followups/followup-erasure.js';
import { InvitationErasure, type MessageAboutPerson } from '../invitations/invitation-erasure.js';
import { LetterErasure, type LetterToPerson } from '../invitations/letters/letter-erasure.js';
import { MeetingErasure, type AttendedMeeting } from '../meetings/meeting-erasure.js';
import { AgendaErasure, type StageSession } from '../sessions/agenda-erasure.js';
import { ProtocolErasure, type SentPaper } from '../sessions/protocol/protocol-erasure.js';
import { seatRecordsOf, type SeatRecord } from '../sessions/seats/seat-record.js';
import type { PersonTraces } from '../shared/names/erased-name.js';
import type { Language } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import type { ErasureObstacles } from './privacy.errors.js';

/** A delegate as their own feature gives one. */
export type FoundDelegate = Awaited<ReturnType<DelegateErasure['find']>>;

/** Where a delegate is on file. */
export interface PersonFile {
  record: DelegateRecord;
  desk: DeskRecord;
  sessions: StageSession[];
  meetings: AttendedMeeting[];
  messages: MessageAboutPerson[];
  letters: LetterToPerson[];
  seats: SeatRecord[];
  leads: BoothVisit[];
  papers: SentPaper[];
  agreements: SignedAgreement[];
  followups: FollowupRecord;
}

/** A delegate under locks: nobody changes them, their meetings or their messages before the transaction ends. */
export interface LockedPerson {
  delegate: FoundDelegate;
  meetingIds: string[];
  traces: PersonTraces;
  obstacles: ErasureObstacles;
}

/** Finds what the features hold about a delegate, each asked one question. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly trail: AuditTrail,
    private readonly delegates: DelegateErasure,
    private readonly agenda: AgendaErasure,
    private readonly meetings: MeetingErasure,
    private readonly invitations: InvitationErasure,
    private readonly letters: LetterErasure,
    private readonly leads: LeadErasure,
    private readonly protocol: ProtocolErasure,
    private readonly agreements: AgreementErasure,
    private readonly followups: FollowupErasure,
  ) {}

  async read(manager: EntityManager, forumId: string, delegateId: string, reader: Language): Promise<PersonFile> {
    const delegate = await this.delegates.find(manager, forumId, delegateId);
    const meetings = await this.meetings.meetingsOf(manager, forumId, delegateId, false);
    const traces = await this.tracesOf(manager, delegate);
    const meetingIds = meetings.map(({ id }) => id);
    return {
      meetings,
      record: await this.delegates.record(manager, delegate, reader),
      desk: await deskRecordOf(manager, delegateId),
      sessions: await this.agenda.sessionsOf(manager, delegateId),
      messages: await this.invitations.about(manager, forumId, meetingIds, traces),
      letters: await this.letters.lettersTo(manager, delegateId),
      seats: await seatRecordsOf(manager, delegateId),
      leads: await this.leads.visitsOf(manager, delegateId),
      papers: await this.protocol.papersOf(manager, forumId, delegateId),
      agreements: await this.agreements.signedBy(manager, forumId, delegateId),
      followups: await this.followups.of(manager, delegateId),
    };
  }

  /** Locks the lists, the releases, the meetings, the delegate, the outbox and the messages, in this order, and says what still needs the delegate. */
  async lock(manager: EntityManager, forumId: string, delegateId: string): Promise<LockedPerson> {
    const imports = await this.delegates.listsBeingWritten(manager, forumId);
    await this.agenda.close(manager, forumId);
    const meetings = await this.meetings.meetingsOf(manager, forumId, delegateId, true);
    const delegate = await this.delegates.lock(manager, forumId, delegateId);
    await this.invitations.close(manager, forumId);
    const traces = await this.tracesOf(manager, delegate);
    const sessions = await this.agenda.sessionsOf(manager, delegateId);
    const meetingIds = meetings.map(({ id }) => id);
    const obstacles = {
      meetings: meetings.filter(({ isOver }) => !isOver).map(({ code }) => code),
      sessions: [...new Set(sessions.filter(({ isOver }) => !isOver).map(({ code }) => code))],
      messages: await this.invitations.waiting(manager, forumId, meetingIds, traces),
      imports,
    };
    return { delegate, meetingIds, traces, obstacles };
  }

  /** The next delegate of a forum that is over, whom no other worker has; what was never sent to them is given up. */
  async lockNext(manager: EntityManager, forumId: string, after: string): Promise<LockedPerson | undefined> {
    await this.delegates.listsBeingWritten(manager, forumId); // a list is locked before its people, by whoever locks both
    await this.agenda.close(manager, forumId);
    const delegate = await this.delegates.lockNext(manager, forumId, after);
    if (!delegate) return undefined;
    const meetings = await this.meetings.meetingsOf(manager, forumId, delegate.id, true);
    await this.invitations.close(manager, forumId);
    const givenUp = await this.invitations.giveUpUnsent(
      manager,
      forumId,
      meetings.map(({ id }) => id),
      await this.tracesOf(manager, delegate),
    );
    const erasure = { forumId, recordType: 'erasure', recordId: delegate.id };
    if (givenUp > 0) await this.trail.count(manager, erasure, 'messages_given_up', givenUp);
    return this.lock(manager, forumId, delegate.id);
  }

  /** By what the delegate alone is known, or was before it was corrected. */
  private async tracesOf(manager: EntityManager, delegate: FoundDelegate): Promise<PersonTraces> {
    const { id, name, email } = delegate;
    const former = await this.trail.valuesOf(manager, id, ['name', 'email']);
    const emails = [email, ...((former.get('email') ?? []) as string[])].filter((known) => known !== null); // as: what the column held
    return {
      names: [name, ...((former.get('name') ?? []) as PersonName[])], // as: what the column held
      mailboxes: await this.delegates.ownMailboxes(manager, delegate, [...new Set(emails)]),
    };
  }
}
