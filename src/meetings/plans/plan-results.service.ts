import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { withOffset } from '../../shared/time/forum-time.js';
import type { PlanPlacementView, PlanUnplacedView } from './dto/plan-view.dto.js';
import type { PlannedInterpreter } from './plan-placement.entity.js';
import { PlansService } from './plans.service.js';

/** What a plan has found, meeting by meeting. */
@Injectable()
export class PlanResultsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly forums: ForumsService,
    private readonly plans: PlansService,
  ) {}

  /** Where a plan would place meetings, by meeting. */
  async placements(forumId: string, id: string, { cursor, limit }: PageQuery): Promise<Page<PlanPlacementView>> {
    await this.plans.get(forumId, id);
    const { timeZone } = await this.forums.frame(forumId);
    const after = readCursor(cursor, isUuid);
    const rows = await this.dataSource.query<PlacementRow[]>(
      `SELECT p.meeting_id, p.starts_at, p.ends_at, r.code AS room_code, p.interpreters
         FROM plan_placement p JOIN room_place rp ON rp.id = p.room_place_id JOIN room r ON r.id = rp.room_id
        WHERE p.plan_id = $1 AND ($2::uuid IS NULL OR p.meeting_id > $2) ORDER BY p.meeting_id LIMIT $3`,
      [id, after?.[0] ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.meeting_id]);
    const items = page.items.map((row) => ({
      meetingId: row.meeting_id,
      start: withOffset(row.starts_at, timeZone),
      end: withOffset(row.ends_at, timeZone),
      roomCode: row.room_code,
      interpreters: row.interpreters,
    }));
    return { ...page, items };
  }

  /** Which meetings a plan has no place for, and why, by meeting. */
  async unplaced(forumId: string, id: string, { cursor, limit }: PageQuery): Promise<Page<PlanUnplacedView>> {
    await this.plans.get(forumId, id);
    const after = readCursor(cursor, isUuid);
    const rows = await this.dataSource.query<PlanUnplacedView[]>(
      `SELECT u.meeting_id AS "meetingId", m.code AS "meetingCode", u.finding, u.reason, u.facts, u.cheapest_fix AS "cheapestFix"
         FROM plan_unplaced u JOIN meeting m ON m.id = u.meeting_id
        WHERE u.plan_id = $1 AND ($2::uuid IS NULL OR u.meeting_id > $2) ORDER BY u.meeting_id LIMIT $3`,
      [id, after?.[0] ?? null, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.meetingId]);
  }
}

interface PlacementRow {
  meeting_id: string;
  starts_at: Date;
  ends_at: Date;
  room_code: string;
  interpreters: PlannedInterpreter[];
}
