import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { rolesThatReadEverything } from '../../access/role.js';
import { statusesThatTookPlace } from '../../meetings/meeting.states.js';
import { lockOutbox } from '../../invitations/outbox-locks.js';
import { Outbox } from '../../invitations/outbox.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import { meetingNotBegun } from '../followup.errors.js';
import { meetingSides, requireSide } from '../meeting-sides.js';
import { CommitmentReminder } from './commitment-reminder.entity.js';
import { Commitment } from './commitment.entity.js';
import { commitmentActions } from './commitment.states.js';
import { takeBackReminders } from './due-commitments.js';
import type {
  ChangeCommitmentDto,
  CommitmentStepDto,
  CommitmentsQuery,
  CommitmentView,
  CreateCommitmentDto,
} from './dto/commitment.dto.js';

/** Who would change which commitment, as they read it. */
export interface CommitmentAsked {
  forumId: string;
  id: string;
  version: number;
  caller: Principal;
}

/** What parties have promised each other. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** By any party of the meeting, once it has begun. @throws DomainError meeting-not-begun */
  async create(forumId: string, caller: Principal, dto: CreateCommitmentDto): Promise<CommitmentView> {
    return this.transactions.run(async (manager) => {
      const meeting = await meetingSides(manager, forumId, dto.meetingId, { lock: true });
      requireSide(caller, meeting);
      if (!meeting.parties.some(({ delegationId }) => delegationId === dto.delegationId)) throw notFound('delegation');
      if (!statusesThatTookPlace.includes(meeting.status)) throw meetingNotBegun(meeting.status);
      const { id } = await manager.save(manager.create(Commitment, { ...dto, forumId }));
      return viewIn(manager, forumId, caller, id);
    });
  }

  /** By when they were entered, of meetings that took place; liaisons see those of the meetings of their delegations, and of their own. */
  async list(forumId: string, caller: Principal, { cursor, limit, ...filter }: CommitmentsQuery) {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const rows = await commitmentsIn(this.dataSource.manager, forumId, caller, { ...filter, after }, limit + 1);
    const page: Page<CommitmentView> = pageOf(rows, limit, ({ id }) => [id]);
    return page;
  }

  /** What was promised, or until when, said anew while it is open, by who has promised it, or an organiser. @throws DomainError illegal-transition */
  async change({ forumId, id, version, caller }: CommitmentAsked, dto: ChangeCommitmentDto): Promise<CommitmentView> {
    return this.transactions.run(async (manager) => {
      const commitment = await this.theirs(manager, { forumId, id, version, caller });
      if (commitment.status !== 'open') throw illegalTransition('change', commitment.status, ['open']);
      const isMoved = dto.dueOn !== undefined && dto.dueOn !== commitment.dueOn;
      await manager.save(Object.assign(commitment, dto, isMoved ? { dueSetAt: new Date() } : {}));
      if (isMoved) await manager.delete(CommitmentReminder, { commitmentId: id });
      return viewIn(manager, forumId, caller, id);
    });
  }

  /** By who has promised it, or an organiser. @throws DomainError illegal-transition */
  async step(
    { forumId, id, version, caller }: CommitmentAsked,
    { action }: CommitmentStepDto,
  ): Promise<CommitmentView> {
    const { from, to } = commitmentActions[action];
    return this.transactions.run(async (manager) => {
      const commitment = await this.theirs(manager, { forumId, id, version, caller });
      if (!from.some((status) => status === commitment.status))
        throw illegalTransition(action, commitment.status, from);
      await manager.save(Object.assign(commitment, { status: to }));
      return viewIn(manager, forumId, caller, id);
    });
  }

  /**
   * A commitment as it was read, locked, to be changed by who may; reminders of it that have not left are given up.
   * The outbox comes first, as it does for who reminds.
   */
  private async theirs(manager: EntityManager, { forumId, id, version, caller }: CommitmentAsked): Promise<Commitment> {
    await lockOutbox(manager, forumId);
    const commitment = await manager.findOne(Commitment, {
      where: { id, forumId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!commitment) throw notFound('commitment');
    const isTheirs = caller.delegationIds.includes(commitment.delegationId);
    if (!isTheirs && !caller.roles.includes('organiser')) throw notFound('commitment');
    if (commitment.version !== version) throw staleVersion(version);
    await takeBackReminders(manager, this.outbox, forumId, [id]);
    return commitment;
  }
}

async function viewIn(manager: EntityManager, forumId: string, caller: Principal, id: string): Promise<CommitmentView> {
  const [view] = await commitmentsIn(manager, forumId, caller, { id }, 1);
  if (!view) throw notFound('commitment');
  return view;
}

function commitmentsIn(
  manager: EntityManager,
  forumId: string,
  { roles, delegationIds, delegateIds }: Principal,
  which: Omit<CommitmentsQuery, 'cursor' | 'limit'> & { id?: string; after?: string },
  limit: number,
): Promise<CommitmentView[]> {
  const seesAll = roles.some((role) => rolesThatReadEverything.includes(role));
  return manager.query<CommitmentView[]>(
    `SELECT c.id, c.meeting_id AS "meetingId", m.number AS "meetingNumber", c.delegation_id AS "delegationId", o.name AS delegation, c.text,
            c.due_on::text AS "dueOn", c.status, c.version
       FROM commitment c JOIN meeting m ON m.id = c.meeting_id JOIN delegation g ON g.id = c.delegation_id JOIN organization o ON o.id = g.organization_id
      WHERE c.forum_id = $1 AND m.status = ANY($11) AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM meeting_party p WHERE p.meeting_id = c.meeting_id AND p.delegation_id = ANY($2))
          OR EXISTS (SELECT FROM meeting_attendee a WHERE a.meeting_id = c.meeting_id AND a.delegate_id = ANY($10)))
        AND ($3::uuid IS NULL OR c.id = $3) AND ($4::uuid IS NULL OR c.delegation_id = $4) AND ($5::uuid IS NULL OR c.meeting_id = $5)
        AND ($6::text IS NULL OR c.status = $6) AND ($7::date IS NULL OR c.due_on <= $7) AND ($8::uuid IS NULL OR c.id > $8) ORDER BY c.id LIMIT $9`,
    [
      ...[forumId, seesAll ? null : delegationIds, which.id ?? null, which.delegation ?? null, which.meeting ?? null],
      ...[which.status ?? null, which.dueUntil ?? null, which.after ?? null, limit, delegateIds, statusesThatTookPlace],
    ],
  );
}
