import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../shared/calendar/ledger.js';
import type { SourceClaims } from '../../shared/calendar/ledger-rows.js';
import type { Clash } from '../../shared/calendar/clash.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { planStale, type StalePlacement } from '../meeting.errors.js';
import { displace } from '../meeting-displacement.js';
import { claimsOf, nothingFor, place, type MeetingPlacement } from '../meeting-placement.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { ranksApartOf, type RankWarning } from './rank-warnings.js';
import { meetingTransitions } from '../meeting.states.js';

/** What applying a plan did. */
export interface AppliedPlan {
  placed: number;
  /** Meetings that lost their place. */
  displaced: number;
  stale: StalePlacement[];
  /** Messages held for review. */
  held: number;
  /** What it placed though ranks do not match. */
  ranksApart: RankWarning[];
}

interface PlacementToApply extends MeetingPlacement {
  isFresh: boolean;
}

/** Puts the placements of a plan into the ledger, inside the caller's transaction: all that are still true, or none. */
@Injectable()
export class PlanApplication {
  constructor(
    private readonly ledger: Ledger,
    private readonly announcer: MeetingAnnouncer,
    private readonly protocol: MeetingProtocolService,
  ) {}

  /** @throws DomainError plan-stale, listing each placement that is not true any more, unless `skipStale` */
  async apply(manager: EntityManager, forumId: string, planId: string, skipStale: boolean): Promise<AppliedPlan> {
    await lockMeetings(manager, planId);
    const [placements, losses] = [await placementsOf(manager, planId), await lossesOf(manager, planId)];
    const changed = [...placements, ...losses]
      .filter(({ isFresh }) => !isFresh)
      .map(({ meetingId }): StalePlacement => ({ meetingId, reason: 'changed' }));
    const fresh = placements.filter(({ isFresh }) => isFresh);
    const lost = losses.filter(({ isFresh }) => isFresh).map(({ meetingId }) => meetingId);
    const { free, engaged } = await this.dropClashing(manager, [
      ...lost.map(nothingFor),
      ...(await claimsOf(manager, fresh)),
    ]);
    const stale = [...changed, ...engaged];
    if (stale.length > 0 && !skipStale) throw planStale(stale);
    await this.ledger.replace(manager, free);
    const kept = new Set(free.map(({ sourceId }) => sourceId));
    const placed = fresh.filter(({ meetingId }) => kept.has(meetingId));
    await place(manager, placed);
    await displace(manager, lost);
    const placedIds = placed.map(({ meetingId }) => meetingId);
    const held = await this.announcer.announce(manager, forumId, [...placedIds, ...lost]);
    const ranksApart = await ranksApartOf(manager, this.protocol, forumId, placedIds);
    return { placed: placed.length, displaced: lost.length, stale, held, ranksApart };
  }

  /** Leaves out what clashes until nothing does; under the locks, so what is left stays free. */
  private async dropClashing(
    manager: EntityManager,
    sources: SourceClaims[],
  ): Promise<{ free: SourceClaims[]; engaged: StalePlacement[] }> {
    await this.ledger.lock(manager, sources);
    const engaged: StalePlacement[] = [];
    let free = sources;
    for (;;) {
      const clashes = await this.ledger.clashes(manager, free);
      if (clashes.length === 0) return { free, engaged };
      const losers = new Set(clashes.map(({ wantedBy }) => wantedBy));
      for (const meetingId of losers) {
        const inTheWay = clashes.filter(({ wantedBy }) => wantedBy === meetingId);
        engaged.push({ meetingId, reason: 'engaged', clashes: inTheWay.map(shown) });
      }
      free = free.filter(({ sourceId }) => !losers.has(sourceId));
    }
  }
}

function shown({ subjectId, start, end, reason, sourceId }: Clash) {
  return { subject: subjectId, start: start.toISOString(), end: end.toISOString(), with: reason, id: sourceId };
}

/** Locks the meetings that the plan places, moves or takes the place of, in the order of their ids. */
async function lockMeetings(manager: EntityManager, planId: string): Promise<void> {
  await manager.query(
    `SELECT id FROM meeting
      WHERE id IN (SELECT meeting_id FROM plan_placement WHERE plan_id = $1
                   UNION SELECT meeting_id FROM plan_unplaced WHERE plan_id = $1 AND placed_version IS NOT NULL)
      ORDER BY id FOR NO KEY UPDATE`,
    [planId],
  );
}

/** Meetings that lose their place, and whether they are as they were when that was planned. */
function lossesOf(manager: EntityManager, planId: string): Promise<{ meetingId: string; isFresh: boolean }[]> {
  return manager.query(
    `SELECT m.id AS "meetingId", (m.version = u.placed_version AND m.status = ANY($2)) AS "isFresh"
       FROM plan_unplaced u JOIN meeting m ON m.id = u.meeting_id
      WHERE u.plan_id = $1 AND u.placed_version IS NOT NULL ORDER BY m.id`,
    [planId, meetingTransitions.displace.from],
  );
}

/** The placements, and whether their meetings are as they were when they were planned. */
function placementsOf(manager: EntityManager, planId: string): Promise<PlacementToApply[]> {
  return manager.query<PlacementToApply[]>(
    `SELECT p.meeting_id AS "meetingId", p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.room_place_id AS "roomPlaceId", p.interpreters,
            m.is_confidential AS "isConfidential", (m.version = p.meeting_version AND m.status = ANY($2)) AS "isFresh"
       FROM plan_placement p JOIN meeting m ON m.id = p.meeting_id
      WHERE p.plan_id = $1 ORDER BY m.id`,
    [planId, [...meetingTransitions.place.from, ...meetingTransitions.move.from]],
  );
}
