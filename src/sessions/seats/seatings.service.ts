import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { invalidField } from '../../shared/errors/validation.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import { DraftCheck } from '../drafting/draft-check.js';
import type { ChangedSeatingView, ChangeSeatingDto, SeatingView } from './dto/seating.dto.js';
import { SeatLine } from './seat-line.service.js';
import { readsDraft } from './seat-rights.js';
import { seatsInUse } from './seat.errors.js';
import type { Seating } from './seating.entity.js';

/** Of a session whose seats nobody has counted yet, as version 1. */
const defaultOfferMinutes = 24 * 60;

/** Which sessions have a limited number of seats, and how these are given. */
@Injectable()
export class SeatingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly line: SeatLine,
    private readonly check: DraftCheck,
  ) {}

  /** The sessions with limited seats, by id; who does not read the draft sees those that are released. */
  async list(forumId: string, caller: Principal, { cursor, limit }: PageQuery): Promise<Page<SeatingView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const filter: SeatingFilter = { after, isLimited: true, limit: limit + 1 };
    if (!readsDraft(caller)) filter.isReleased = true;
    return pageOf(await views(this.dataSource.manager, forumId, filter), limit, ({ sessionId }) => [sessionId]);
  }

  async get(forumId: string, sessionId: string, manager = this.dataSource.manager): Promise<SeatingView> {
    const [view] = await views(manager, forumId, { session: sessionId, limit: 1 });
    if (!view) throw notFound('session');
    return view;
  }

  /** Whoever has a seat keeps it; what is new goes to the line at once. */
  async change(
    forumId: string,
    sessionId: string,
    version: number,
    dto: ChangeSeatingDto,
  ): Promise<ChangedSeatingView> {
    return this.transactions.run(async (manager) => {
      const before = await this.get(forumId, sessionId, manager);
      const { seats, delegationQuota, offerMinutes } = { ...before, ...dto };
      if (before.version !== version) throw staleVersion(version);
      if (seats === null) throw invalidField('/seats', 'isDefined');
      const write = async () => {
        await this.write(manager, { forumId, sessionId, seats, delegationQuota, offerMinutes }, version);
        await this.line.moveOn(manager, forumId, sessionId);
        return this.get(forumId, sessionId, manager);
      };
      return this.check.around(manager, forumId, write, () => [sessionId]);
    });
  }

  /** Copies how many seats sessions have into a forum that has the same sessions; nobody has one there. */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<void> {
    await manager.query(
      `INSERT INTO seating (session_id, forum_id, seats, delegation_quota, offer_minutes, version)
       SELECT target.id, $2, g.seats, g.delegation_quota, g.offer_minutes, 2
         FROM seating g JOIN session s ON s.id = g.session_id JOIN session target ON target.forum_id = $2 AND target.code = s.code
        WHERE g.forum_id = $1`,
      [sourceId, targetId],
    );
  }

  private async write(
    manager: EntityManager,
    { forumId, sessionId, seats, delegationQuota, offerMinutes }: Omit<Seating, 'taken' | 'version'>,
    version: number,
  ): Promise<void> {
    const written = await manager
      .query<unknown[]>(
        `INSERT INTO seating AS g (session_id, forum_id, seats, delegation_quota, offer_minutes, version) VALUES ($1, $2, $3, $4, $5, $6 + 1)
         ON CONFLICT (session_id) DO UPDATE SET seats = $3, delegation_quota = $4, offer_minutes = $5, version = g.version + 1
          WHERE g.version = $6 RETURNING 1`,
        [sessionId, forumId, seats, delegationQuota, offerMinutes, version],
      )
      .catch(refuseOn({ seating_stock_kept: () => seatsInUse(seats) }));
    if (written.length === 0) throw staleVersion(version);
  }
}

/** Which sessions; absent: any. */
interface SeatingFilter {
  session?: string;
  after?: string;
  isReleased?: true;
  isLimited?: true;
  limit: number;
}

async function views(
  manager: EntityManager,
  forumId: string,
  { session, after, isReleased, isLimited, limit }: SeatingFilter,
): Promise<SeatingView[]> {
  return manager.query<SeatingView[]>(
    `SELECT s.id AS "sessionId", s.code AS "sessionCode", s.title AS "sessionTitle", g.seats, g.seats - g.taken AS free,
            (SELECT count(*)::int FROM seat w WHERE w.session_id = s.id AND w.status = 'waiting') AS waiting,
            g.delegation_quota AS "delegationQuota", coalesce(g.offer_minutes, $6) AS "offerMinutes", coalesce(g.version, 1) AS version
       FROM session s LEFT JOIN seating g ON g.session_id = s.id
      WHERE s.forum_id = $1 AND ($2::uuid IS NULL OR s.id = $2) AND ($3::uuid IS NULL OR s.id > $3)
        AND ($4::boolean IS NULL OR s.released IS NOT NULL) AND ($5::boolean IS NULL OR g.seats IS NOT NULL)
      ORDER BY s.id LIMIT $7`,
    [forumId, session ?? null, after ?? null, isReleased ?? null, isLimited ?? null, defaultOfferMinutes, limit],
  );
}
