import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountErasure } from '../access/account-erasure.js';
import { AuditTrail } from '../access/audit-trail.js';
import { AgreementErasure } from '../agreements/agreement-erasure.js';
import { DelegateErasure } from '../delegations/delegate-erasure.js';
import { LeadErasure } from '../booths/leads/lead-erasure.js';
import { FollowupErasure } from '../followups/followup-erasure.js';
import { InvitationErasure } from '../invitations/invitation-erasure.js';
import { LetterErasure } from '../invitations/letters/letter-erasure.js';
import { MeetingErasure } from '../meetings/meeting-erasure.js';
import { RunsService } from '../runs/runs.service.js';
import { AgendaErasure } from '../sessions/agenda-erasure.js';
import { ProtocolErasure } from '../sessions/protocol/protocol-erasure.js';
import { IdempotencySweep } from '../shared/http/idempotency-sweep.js';
import { writtenNamesOf } from '../shared/names/erased-name.js';
import type { LockedPerson } from './person-files.js';

/** Takes a delegate out of everything, in the caller's transaction. */
@Injectable()
export class Everywhere {
  constructor(
    private readonly delegates: DelegateErasure,
    private readonly agenda: AgendaErasure,
    private readonly protocol: ProtocolErasure,
    private readonly meetings: MeetingErasure,
    private readonly agreements: AgreementErasure,
    private readonly followups: FollowupErasure,
    private readonly invitations: InvitationErasure,
    private readonly letters: LetterErasure,
    private readonly leads: LeadErasure,
    private readonly accounts: AccountErasure,
    private readonly runs: RunsService,
    private readonly answers: IdempotencySweep,
    private readonly trail: AuditTrail,
  ) {}

  /** Last go the keys: what the audit trail has just been told about the erasure goes with them. */
  async erase(manager: EntityManager, { delegate, meetingIds, traces }: LockedPerson): Promise<void> {
    const { id, forumId } = delegate;
    await this.invitations.erase(manager, forumId, meetingIds, traces);
    await this.letters.erase(manager, forumId, id, traces);
    await this.agenda.erase(manager, forumId, traces);
    const paperIds = await this.protocol.erase(manager, forumId, id, traces);
    await this.meetings.eraseSubjects(manager, forumId, traces);
    await this.agreements.erase(manager, forumId, traces);
    await this.followups.erase(manager, forumId, traces);
    await this.leads.erase(manager, id);
    const accountIds = await this.accounts.eraseDelegate(manager, id, traces.mailboxes);
    await this.runs.dropFiles(manager, forumId);
    await this.answers.forget(manager, [id, ...writtenNamesOf(traces), ...traces.mailboxes]);
    await this.delegates.erase(manager, delegate);
    const titleIds = await this.trail.ownersSealing(manager, forumId, writtenNamesOf(traces));
    await this.trail.destroyKeys(manager, [id, ...accountIds, ...paperIds, ...titleIds]);
  }
}
