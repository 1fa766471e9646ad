import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Outbox } from '../../invitations/outbox.js';
import { Transactions } from '../../shared/database/transactions.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { withOffset } from '../../shared/time/forum-time.js';
import type { ComparePlansQuery } from './dto/compare-plans.dto.js';
import type { PlanChangeView, PlanDifferenceView, PlanMessageView, PlanPlaceView } from './dto/plan-view.dto.js';
import { PlanRollBackService } from './roll-back/plan-roll-back.service.js';
import { PlansService } from './plans.service.js';

/** What a plan would change, and whom it would disturb, before anybody is. */
@Injectable()
export class PlanPreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly plans: PlansService,
    private readonly outbox: Outbox,
    private readonly takenBack: PlanRollBackService,
  ) {}

  /** Beside where the meetings are now, by meeting. */
  async changes(forumId: string, id: string, { cursor, limit }: PageQuery): Promise<Page<PlanChangeView>> {
    await this.plans.get(forumId, id);
    const { timeZone } = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const rows = await this.dataSource.query<ChangeRow[]>(changesSql, [id, after?.[0] ?? null, limit + 1]);
    const page = pageOf(rows, limit, (row) => [row.meeting_id]);
    const items = page.items.map((row) => ({
      meetingId: row.meeting_id,
      meetingCode: row.code,
      from: placeOf(row.from_start, row.from_end, row.from_room, timeZone),
      to: placeOf(row.to_start, row.to_end, row.to_room, timeZone),
    }));
    return { ...page, items };
  }

  /** Where meetings would be by this plan and by another one, or are now; by meeting, and what differs alone. */
  async differences(
    forumId: string,
    id: string,
    { with: otherId, cursor, limit }: ComparePlansQuery,
  ): Promise<Page<PlanDifferenceView>> {
    await this.plans.get(forumId, id);
    if (otherId !== undefined) await this.plans.get(forumId, otherId);
    const { timeZone } = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const rows = await this.dataSource.query<ChangeRow[]>(differencesSql, [
      ...[forumId, id, otherId ?? null, after?.[0] ?? null, limit + 1],
    ]);
    const page = pageOf(rows, limit, (row) => [row.meeting_id]);
    const items = page.items.map((row) => ({
      meetingId: row.meeting_id,
      meetingCode: row.code,
      here: placeOf(row.from_start, row.from_end, row.from_room, timeZone),
      there: placeOf(row.to_start, row.to_end, row.to_room, timeZone),
    }));
    return { ...page, items };
  }

  /**
   * Applies the plan, reads what was written, and takes everything back, so that it cannot say anything else than what would happen.
   * @throws DomainError illegal-transition when it cannot be applied
   */
  async messages(forumId: string, id: string, page: PageQuery): Promise<Page<PlanMessageView>> {
    return this.messagesOf(() => this.plans.apply(forumId, id, true), forumId, page);
  }

  /**
   * The same of rolling it back.
   * @throws DomainError illegal-transition when it cannot be rolled back, plan-overtaken when nothing of it can
   */
  async rollBackMessages(forumId: string, id: string, page: PageQuery): Promise<Page<PlanMessageView>> {
    return this.messagesOf(() => this.takenBack.rollBack(forumId, id, true), forumId, page);
  }

  private async messagesOf(
    change: () => Promise<unknown>,
    forumId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<PlanMessageView>> {
    const after = readCursor(cursor, isPosition);
    const from = Number(after?.[0] ?? 0);
    const rows = await this.transactions.rehearse(async (manager) => {
      await change();
      return this.outbox.writtenHere(manager, forumId, { from, limit: limit + 1 });
    });
    const page = pageOf(rows, limit, () => [String(from + limit)]);
    const items = page.items.map(({ aboutId, hasPrevious, ...message }) => ({
      ...message,
      meetingId: aboutId,
      isMove: hasPrevious,
    }));
    return { ...page, items };
  }
}

function isPosition(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

function placeOf(
  start: Date | null,
  end: Date | null,
  roomCode: string | null,
  timeZone: string,
): PlanPlaceView | null {
  if (!start || !end || roomCode === null) return null;
  return { start: withOffset(start, timeZone), end: withOffset(end, timeZone), roomCode };
}

interface ChangeRow {
  meeting_id: string;
  code: string;
  from_start: Date | null;
  from_end: Date | null;
  from_room: string | null;
  to_start: Date | null;
  to_end: Date | null;
  to_room: string | null;
}

const changesSql = `
  SELECT change.meeting_id, m.code, now_there.starts_at AS from_start, now_there.ends_at AS from_end, now_there.room AS from_room,
         change.starts_at AS to_start, change.ends_at AS to_end, r.code AS to_room
    FROM (SELECT meeting_id, starts_at, ends_at, room_place_id FROM plan_placement WHERE plan_id = $1
          UNION ALL
          SELECT meeting_id, NULL, NULL, NULL FROM plan_unplaced WHERE plan_id = $1 AND placed_version IS NOT NULL) AS change
    JOIN meeting m ON m.id = change.meeting_id
    LEFT JOIN LATERAL (SELECT m.starts_at, m.ends_at, fr.code AS room FROM room_place fp JOIN room fr ON fr.id = fp.room_id
                        WHERE fp.id = m.room_place_id AND m.status = 'placed') AS now_there ON true
    LEFT JOIN room_place p ON p.id = change.room_place_id LEFT JOIN room r ON r.id = p.room_id
   WHERE $2::uuid IS NULL OR change.meeting_id > $2 ORDER BY change.meeting_id LIMIT $3`;

/** By a plan a meeting is where that puts it, nowhere when it has no place for it, else where it is. */
const placeBy = (plan: string) => `
  (SELECT p.starts_at, p.ends_at, p.room_place_id FROM plan_placement p WHERE p.plan_id = ${plan}::uuid AND p.meeting_id = m.id
   UNION ALL
   SELECT m.starts_at, m.ends_at, m.room_place_id
    WHERE m.status = 'placed' AND NOT EXISTS (SELECT FROM plan_placement p WHERE p.plan_id = ${plan}::uuid AND p.meeting_id = m.id)
      AND NOT EXISTS (SELECT FROM plan_unplaced u WHERE u.plan_id = ${plan}::uuid AND u.meeting_id = m.id))`;

const differencesSql = `
  SELECT m.id AS meeting_id, m.code, here.starts_at AS from_start, here.ends_at AS from_end, hr.code AS from_room,
         there.starts_at AS to_start, there.ends_at AS to_end, tr.code AS to_room
    FROM meeting m
    LEFT JOIN LATERAL ${placeBy('$2')} AS here ON true LEFT JOIN LATERAL ${placeBy('$3')} AS there ON true
    LEFT JOIN room_place hp ON hp.id = here.room_place_id LEFT JOIN room hr ON hr.id = hp.room_id
    LEFT JOIN room_place tp ON tp.id = there.room_place_id LEFT JOIN room tr ON tr.id = tp.room_id
   WHERE m.forum_id = $1 AND (here.starts_at, here.ends_at, hr.id) IS DISTINCT FROM (there.starts_at, there.ends_at, tr.id)
     AND ($4::uuid IS NULL OR m.id > $4) ORDER BY m.id LIMIT $5`;
