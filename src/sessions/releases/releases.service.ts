import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { RoomsService } from '../../forums/rooms.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import type { Tagged } from '../conditional-json.js';
import type { ReleaseView } from './dto/release-view.dto.js';
import { peopleOf, programmesOf } from '../programme.js';
import { Release } from './release.entity.js';
import { renderAgenda, type AgendaSources } from './released-agenda.js';
import { SessionAnnouncer } from '../session-announcer.js';
import { nothingToRelease } from '../session.errors.js';
import { Session } from '../session.entity.js';

@Injectable()
export class ReleasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly rooms: RoomsService,
    private readonly delegations: DelegationsService,
    private readonly announcer: SessionAnnouncer,
  ) {}

  /** Renders what is public of the draft and puts it in force; holds a message for each person on a stage to whom it says something new. */
  async create(forumId: string, name: string, accountId: string): Promise<ReleaseView> {
    return this.transactions.run(async (manager) => {
      const number = await nextNumber(manager, forumId);
      const forum = await this.forums.frame(forumId, manager);
      const sessions = await publicSessions(manager, forumId);
      if (sessions.length === 0) throw nothingToRelease();
      const sources = await this.sourcesOf(manager, forumId, sessions);
      const content = renderAgenda(forum, { number, name }, sessions, sources);
      const release = manager.create(Release, { forumId, number, name, content, createdBy: accountId });
      await manager.insert(Release, release);
      await this.announcer.announce(manager, forum, sessions, sources);
      return viewOf(release);
    });
  }

  /** The newest first. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<ReleaseView>> {
    const [before] = readCursor(cursor, (part) => /^\d{1,9}$/.test(part)) ?? [];
    const query = this.dataSource
      .getRepository(Release)
      .createQueryBuilder('release')
      .select(['release.id', 'release.number', 'release.name', 'release.createdAt'])
      .where('release.forumId = :forumId', { forumId });
    if (before !== undefined) query.andWhere('release.number < :before', { before: Number(before) });
    const releases = await query
      .orderBy('release.number', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(releases, limit, ({ number }) => [String(number)]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** The agenda in force as JSON text, unparsed: the busiest thing that the public reads. */
  async agenda(forumId: string): Promise<Tagged> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool; // the one pool of the application
    const { rows } = await pool.query<{ tag: string; content: string }>({ ...newestRelease, values: [forumId] });
    const [release] = rows;
    if (!release) throw notFound('agenda');
    return { etag: `"r${release.tag}"`, json: release.content };
  }

  private async sourcesOf(manager: EntityManager, forumId: string, sessions: Session[]): Promise<AgendaSources> {
    const programmes = await programmesOf(
      manager,
      sessions.map(({ id }) => id),
    );
    const peopleIds = new Set([...programmes.values()].flatMap(peopleOf));
    const people = await this.delegations.attendeesOf(manager, forumId, [...peopleIds]);
    const partyIds = new Set(people.map(({ delegationId }) => delegationId));
    const parties = await this.delegations.partiesOf(manager, forumId, [...partyIds]);
    const places = await this.rooms.bookablePlaces(manager, forumId);
    return {
      programmes,
      roomsById: new Map(
        places.map(({ roomId, roomCode, roomName, zone }) => [roomId, { code: roomCode, name: roomName, zone }]),
      ),
      peopleById: new Map(people.map((person) => [person.id, person])),
      partiesById: new Map(parties.map((party) => [party.id, party])),
    };
  }
}

/** Prepared once on each connection, and sent beneath TypeORM: the cost of this busiest of reads comes near bare pg. */
const newestRelease = {
  name: 'newest-release',
  text: `SELECT number || CASE WHEN redactions > 0 THEN '-' || redactions ELSE '' END AS tag, content::text FROM release WHERE forum_id = $1 ORDER BY number DESC LIMIT 1`,
};

/** One release or erasure of a forum at a time: the lock is held until the transaction ends. */
export async function lockReleases(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('release ' || $1, 0))`, [forumId]);
}

async function nextNumber(manager: EntityManager, forumId: string): Promise<number> {
  await lockReleases(manager, forumId);
  const [row] = await manager.query<{ next: number }[]>(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM release WHERE forum_id = $1`,
    [forumId],
  );
  return row?.next ?? 1;
}

/** Locked in share mode, so that the programmes read afterwards belong to these versions of the sessions. */
function publicSessions(manager: EntityManager, forumId: string): Promise<Session[]> {
  return manager.find(Session, {
    where: { forumId, isPublic: true, isConfidential: false },
    order: { startsAt: 'ASC', code: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
}

function viewOf({ id, number, name, createdAt }: Release): ReleaseView {
  return { id, number, name, createdAt: createdAt.toISOString() };
}
