import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import type { DelegateAsked } from './consents.service.js';
import type { ErasuresQuery, ErasureView } from './dto/erasure-view.dto.js';
import { Erasure } from './erasure.entity.js';
import { Everywhere } from './everywhere.js';
import { People } from './people.js';
import { PersonFiles } from './person-files.js';
import { erasureTooEarly } from './privacy.errors.js';

/** The wish to be erased, and its fulfilment. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly files: PersonFiles,
    private readonly everywhere: Everywhere,
  ) {}

  /** Asks the organisers to erase a delegate; asking twice is asking once. */
  async ask({ forumId, delegateId, caller }: DelegateAsked): Promise<ErasureView> {
    return this.transactions.run(async (manager) => {
      await this.people.wayOf(manager, forumId, delegateId, caller);
      await note(manager, forumId, delegateId, caller.accountId);
      return erasureViewOf(await manager.findOneByOrFail(Erasure, { delegateId }));
    });
  }

  /** By delegate. */
  async list(forumId: string, { cursor, limit, open }: ErasuresQuery): Promise<Page<ErasureView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource.manager
      .createQueryBuilder(Erasure, 'erasure')
      .where('erasure.forumId = :forumId', { forumId });
    if (open !== undefined) query.andWhere(`erasure.doneAt IS ${open ? '' : 'NOT '}NULL`);
    if (after) query.andWhere('erasure.delegateId > :after', { after: after[0] });
    const rows = await query
      .orderBy('erasure.delegateId')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ delegateId }) => [delegateId]);
    return { ...page, items: page.items.map(erasureViewOf) };
  }

  /**
   * Takes a delegate out of everything, for good, as they were read; doing it again changes nothing more.
   * @throws DomainError erasure-too-early while meetings, sessions or messages still need them
   */
  async erase({ forumId, delegateId, caller }: DelegateAsked, version: number): Promise<ErasureView> {
    return this.transactions.run(async (manager) => {
      const person = await this.files.lock(manager, forumId, delegateId);
      if (person.delegate.version !== version) throw staleVersion(version);
      const { meetings, sessions, messages, imports } = person.obstacles;
      if (meetings.length + sessions.length + messages + imports.length > 0) throw erasureTooEarly(person.obstacles);
      await this.everywhere.erase(manager, person);
      return this.done(manager, forumId, delegateId, caller.accountId);
    });
  }

  /** Erases the next delegate of a forum that is over, whom no other worker has. @returns their id; undefined when there is none */
  async eraseNext(forumId: string, after: string): Promise<string | undefined> {
    return this.transactions.run(async (manager) => {
      const person = await this.files.lockNext(manager, forumId, after);
      if (!person) return undefined;
      const { id } = person.delegate;
      const { messages, imports } = person.obstacles;
      if (messages + imports.length > 0) return id; // one is being sent, or written, right now; at the next turn
      await this.everywhere.erase(manager, person);
      await this.done(manager, forumId, id, null);
      return id;
    });
  }

  private async done(
    manager: EntityManager,
    forumId: string,
    delegateId: string,
    askedBy: string | null,
  ): Promise<ErasureView> {
    await note(manager, forumId, delegateId, askedBy);
    await manager.query(`UPDATE erasure SET done_at = coalesce(done_at, now()) WHERE delegate_id = $1`, [delegateId]);
    return erasureViewOf(await manager.findOneByOrFail(Erasure, { delegateId }));
  }
}

async function note(manager: EntityManager, forumId: string, delegateId: string, by: string | null): Promise<void> {
  await manager.query(
    `INSERT INTO erasure (delegate_id, forum_id, asked_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [delegateId, forumId, by],
  );
}

export function erasureViewOf({ delegateId, askedAt, doneAt }: Erasure): ErasureView {
  return { delegateId, askedAt: askedAt.toISOString(), doneAt: doneAt?.toISOString() ?? null };
}
