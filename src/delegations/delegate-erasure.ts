import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../shared/errors/domain-error.js';
import { erasedName } from '../shared/names/erased-name.js';
import type { Language } from '../shared/names/localized-text.js';
import { DelegateBlock } from './delegate-block.entity.js';
import { DelegateStatusChange } from './delegate-status-change.entity.js';
import { Delegate } from './delegate.entity.js';
import { delegateSummaryOf } from './delegate-views.js';
import type { DelegateView } from './dto/delegate-view.dto.js';
import { nameColumnsOf } from './name-columns.js';

/** Everything that the people's own tables hold about a delegate. */
export interface DelegateRecord {
  delegate: DelegateView;
  statuses: { status: string; at: string }[];
  blocks: { start: string; end: string; reason: string | null }[];
}

/** What is held about a delegate, and how it is taken out; the row itself stays, for meetings and counts. */
@Injectable()
export class DelegateErasure {
  /** @throws DomainError not-found */
  async find(manager: EntityManager, forumId: string, id: string): Promise<Delegate> {
    const delegate = await manager.findOneBy(Delegate, { id, forumId });
    if (!delegate) throw notFound('delegate');
    return delegate;
  }

  /**
   * Locks the delegate: nobody changes them or names them in a session or a meeting before the transaction ends.
   * @throws DomainError not-found
   */
  async lock(manager: EntityManager, forumId: string, id: string): Promise<Delegate> {
    const delegate = await manager.findOne(Delegate, { where: { id, forumId }, lock: { mode: 'pessimistic_write' } });
    if (!delegate) throw notFound('delegate');
    return delegate;
  }

  /** The row loses what is somebody's own, links to their day open nothing any more, and lists that were uploaded are dropped. */
  async erase(manager: EntityManager, { id, forumId, version, dayLinkVersion }: Delegate): Promise<void> {
    const nothing = { name: erasedName, position: null, email: null, phone: null, reference: null, gender: null };
    const stay = { staysFrom: null, staysUntil: null };
    await manager.update(
      Delegate,
      { id },
      {
        ...nothing,
        ...stay,
        ...nameColumnsOf(nothing.name, nothing.position),
        version: version + 1,
        dayLinkVersion: dayLinkVersion + 1,
      },
    );
    await manager.update(DelegateBlock, { delegateId: id }, { reason: null });
    await manager.query(`DELETE FROM delegate_import WHERE forum_id = $1`, [forumId]);
  }

  /** The names of the lists that a run is writing into the forum, or is about to; none begins before the transaction ends. */
  async listsBeingWritten(manager: EntityManager, forumId: string): Promise<string[]> {
    const lists = await manager.query<{ fileName: string; isWritten: boolean }[]>(
      `SELECT i.file_name AS "fileName", i.status = 'committing' AND EXISTS (
                SELECT FROM run r WHERE r.id = i.run_id AND r.status IN ('queued', 'running')) AS "isWritten"
         FROM delegate_import i WHERE i.forum_id = $1 ORDER BY i.id FOR UPDATE OF i`,
      [forumId],
    );
    return lists.filter(({ isWritten }) => isWritten).map(({ fileName }) => fileName);
  }

  async record(manager: EntityManager, delegate: Delegate, reader: Language): Promise<DelegateRecord> {
    const delegateId = delegate.id;
    const statuses = await manager.find(DelegateStatusChange, { where: { delegateId }, order: { id: 'ASC' } });
    const blocks = await manager.find(DelegateBlock, { where: { delegateId }, order: { startsAt: 'ASC' } });
    return {
      delegate: {
        ...delegateSummaryOf(delegate, reader),
        email: delegate.email,
        phone: delegate.phone,
        gender: delegate.gender,
      },
      statuses: statuses.map(({ status, at }) => ({ status, at: at.toISOString() })),
      blocks: blocks.map(({ startsAt, endsAt, reason }) => ({
        start: startsAt.toISOString(),
        end: endsAt.toISOString(),
        reason,
      })),
    };
  }

  /** Those of these mailboxes that are the delegate's alone: no liaison's, and no other delegate's of the forum. */
  async ownMailboxes(manager: EntityManager, { id, forumId }: Delegate, mailboxes: string[]): Promise<string[]> {
    const rows = await manager.query<{ mailbox: string }[]>(
      `SELECT mailbox FROM unnest($3::text[]) AS given(mailbox)
        WHERE NOT EXISTS (SELECT FROM delegate WHERE forum_id = $1 AND id <> $2 AND lower(email) = lower(mailbox))
          AND NOT EXISTS (SELECT FROM delegation WHERE forum_id = $1 AND lower(mailbox) IN (SELECT lower(unnest(liaison_emails))))`,
      [forumId, id, mailboxes],
    );
    return rows.map(({ mailbox }) => mailbox);
  }

  /** The next delegate of a forum who has not been erased, locked; one whom another worker has is passed over. */
  async lockNext(manager: EntityManager, forumId: string, after: string): Promise<Delegate | null> {
    return manager
      .createQueryBuilder(Delegate, 'delegate')
      .where('delegate.forumId = :forumId AND delegate.id > :after AND delegate.name <> :erased', {
        forumId,
        after,
        erased: JSON.stringify(erasedName),
      })
      .orderBy('delegate.id')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }

  /** The delegates of a forum who have not been erased, by id. */
  async list(manager: EntityManager, forumId: string, after: string | undefined, count: number): Promise<Delegate[]> {
    return manager
      .createQueryBuilder(Delegate, 'delegate')
      .where('delegate.forumId = :forumId AND delegate.name <> :erased', {
        forumId,
        erased: JSON.stringify(erasedName),
      })
      .andWhere(after === undefined ? 'true' : 'delegate.id > :after', { after })
      .orderBy('delegate.id')
      .limit(count)
      .getMany();
  }

  /** How many have not been erased, and how many delegations still name their liaisons. */
  async count(
    manager: EntityManager,
    forumId: string,
  ): Promise<{ delegates: number; delegationsWithLiaisons: number }> {
    const [counts] = await manager.query<{ delegates: number; delegationsWithLiaisons: number }[]>(
      `SELECT (SELECT count(*)::int FROM delegate WHERE forum_id = $1 AND name <> $2) AS delegates,
              (SELECT count(*)::int FROM delegation WHERE forum_id = $1 AND liaison_emails <> '{}') AS "delegationsWithLiaisons"`,
      [forumId, JSON.stringify(erasedName)],
    );
    return counts ?? { delegates: 0, delegationsWithLiaisons: 0 };
  }

  /** Takes the liaisons' mailboxes off all delegations of a forum. @returns the delegations changed, and the mailboxes */
  async eraseLiaisons(manager: EntityManager, forumId: string): Promise<{ ids: string[]; mailboxes: string[] }> {
    const rows = await manager.query<{ id: string; mailboxes: string[] }[]>(
      `SELECT id, liaison_emails AS mailboxes FROM delegation WHERE forum_id = $1 AND liaison_emails <> '{}' ORDER BY id FOR UPDATE`,
      [forumId],
    );
    const ids = rows.map(({ id }) => id);
    await manager.query(`UPDATE delegation SET liaison_emails = '{}', version = version + 1 WHERE id = ANY($1)`, [ids]);
    return { ids, mailboxes: rows.flatMap(({ mailboxes }) => mailboxes) };
  }
}
