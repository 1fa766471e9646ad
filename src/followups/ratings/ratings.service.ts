import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { withOffset } from '../../shared/time/forum-time.js';
import { meetingNotEnded } from '../followup.errors.js';
import { meetingSides, ownSides } from '../meeting-sides.js';
import type { RateMeetingDto, RatingView } from './dto/rating.dto.js';
import { MeetingRating } from './meeting-rating.entity.js';

type RatingRow = Omit<RatingView, 'ratedAt'> & { ratedAt: Date };

/** What the parties thought of their meetings. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  /** By a party once the meeting has ended; said again, it takes the place of what was said. @throws DomainError meeting-not-ended */
  async rate(
    forumId: string,
    meetingId: string,
    delegationId: string,
    caller: Principal,
    { rating, comment = null }: RateMeetingDto,
  ): Promise<RatingView> {
    const { timeZone } = await this.forums.frame(forumId);
    return this.transactions.run(async (manager) => {
      const meeting = await meetingSides(manager, forumId, meetingId, { lock: true });
      const own = caller.roles.includes('organiser')
        ? meeting.parties.map((party) => party.delegationId)
        : ownSides(caller, meeting);
      if (!own.includes(delegationId)) throw notFound('meeting');
      if (meeting.status !== 'ended') throw meetingNotEnded(meeting.status);
      await manager.upsert(MeetingRating, { meetingId, delegationId, rating, comment, ratedAt: new Date() }, [
        'meetingId',
        'delegationId',
      ]);
      const [row] = await ratingsIn(manager, forumId, { meetingId, delegationId }, 1);
      if (!row) throw notFound('meeting');
      return viewOf(row, timeZone);
    });
  }

  /** Of meetings that have ended, by meeting and party. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<RatingView>> {
    const { timeZone } = await this.forums.frame(forumId);
    const [meetingId, delegationId] = readCursor(cursor, isUuid, 2) ?? [];
    const after = meetingId && delegationId ? { after: [meetingId, delegationId] as const } : {};
    const rows = await ratingsIn(this.dataSource.manager, forumId, after, limit + 1);
    const page = pageOf(rows, limit, (row) => [row.meetingId, row.delegationId]);
    return { ...page, items: page.items.map((row) => viewOf(row, timeZone)) };
  }
}

function ratingsIn(
  manager: EntityManager,
  forumId: string,
  which: { meetingId?: string; delegationId?: string; after?: readonly [string, string] },
  limit: number,
): Promise<RatingRow[]> {
  return manager.query<RatingRow[]>(
    `SELECT r.meeting_id AS "meetingId", m.number AS "meetingNumber", r.delegation_id AS "delegationId", o.name AS delegation, r.rating, r.comment, r.rated_at AS "ratedAt"
       FROM meeting_rating r JOIN meeting m ON m.id = r.meeting_id JOIN delegation g ON g.id = r.delegation_id JOIN organization o ON o.id = g.organization_id
      WHERE m.forum_id = $1 AND m.status = 'ended' AND ($2::uuid IS NULL OR r.meeting_id = $2) AND ($3::uuid IS NULL OR r.delegation_id = $3)
        AND ($4::uuid IS NULL OR (r.meeting_id, r.delegation_id) > ($4, $5)) ORDER BY r.meeting_id, r.delegation_id LIMIT $6`,
    [
      ...[forumId, which.meetingId ?? null, which.delegationId ?? null],
      ...[which.after?.[0] ?? null, which.after?.[1] ?? null, limit],
    ],
  );
}

function viewOf({ ratedAt, ...row }: RatingRow, timeZone: string): RatingView {
  return { ...row, ratedAt: withOffset(ratedAt, timeZone) };
}
