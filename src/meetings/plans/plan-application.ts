import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../shared/calendar/ledger.js';
import { MeetingAnnouncer } from '../meeting-announcer.js';
import { planStale, type StalePlacement } from '../meeting.errors.js';
import { keepPlaces } from './roll-back/former-places.js';
import { PlanRulesReader } from './plan-rules-reader.js';
import { rulesBroken, type BrokenRule, type PlannedMeeting } from './plan-rules.js';
import { displace } from '../meeting-displacement.js';
import { claimsOf, nothingFor, place } from '../meeting-placement.js';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import { ranksApartOf, type RankWarning } from './warnings/rank-warnings.js';
import { meetingTransitions } from '../meeting.states.js';
import { engagedFor, withoutStale, type Claimable } from './stale-placements.js';

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

interface PlacementToApply extends PlannedMeeting {
  isFresh: boolean;
}

/** Puts the placements of a plan into the ledger, inside the caller's transaction: all that are still true, or none. */
@Injectable()
export class PlanApplication {
  constructor(
    private readonly ledger: Ledger,
    private readonly rules: PlanRulesReader,
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
    const { free, dropped } = await this.dropStale(manager, forumId, fresh, {
      givenUp: lost,
      bufferMinutes: await bufferOf(manager, planId),
    });
    const stale = [...changed, ...dropped];
    if (stale.length > 0 && !skipStale) throw planStale(stale);
    await this.ledger.replace(manager, free);
    const kept = new Set(free.map(({ sourceId }) => sourceId));
    const placed = fresh.filter(({ meetingId }) => kept.has(meetingId));
    const placedIds = placed.map(({ meetingId }) => meetingId);
    await keepPlaces(manager, planId, [...placedIds, ...lost]);
    await place(manager, placed);
    await displace(manager, lost);
    const held = await this.announcer.announceAll(manager, forumId, [...placedIds, ...lost]);
    const ranksApart = await ranksApartOf(manager, this.protocol, forumId, placedIds);
    return { placed: placed.length, displaced: lost.length, stale, held, ranksApart };
  }

  /** Leaves out what clashes or breaks a rule of today until nothing does; under the locks, so what is left stays free. */
  private async dropStale(
    manager: EntityManager,
    forumId: string,
    fresh: PlannedMeeting[],
    plan: { givenUp: string[]; bufferMinutes: number },
  ): Promise<Claimable> {
    const wanted = [...plan.givenUp.map(nothingFor), ...(await claimsOf(manager, fresh))];
    await this.ledger.lock(manager, wanted);
    return withoutStale(wanted, async (free) => {
      const kept = new Set(free.map(({ sourceId }) => sourceId));
      const planned = fresh.filter(({ meetingId }) => kept.has(meetingId));
      const facts = await this.rules.read(manager, forumId, planned, plan);
      return [...(await engagedFor(this.ledger, manager, free)), ...broken(rulesBroken(planned, facts))];
    });
  }
}

function broken(rules: Map<string, BrokenRule[]>): StalePlacement[] {
  return [...rules].map(([meetingId, names]) => ({ meetingId, reason: 'rule', rules: names }));
}

/** The pause that the plan keeps, in minutes. */
async function bufferOf(manager: EntityManager, planId: string): Promise<number> {
  const [plan] = await manager.query<{ minutes: number }[]>(
    `SELECT coalesce((options ->> 'bufferMinutes')::int, 0) AS minutes FROM plan WHERE id = $1`,
    [planId],
  );
  return plan?.minutes ?? 0;
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

/** The placements with what their meetings want, and whether these are as they were when they were planned. */
function placementsOf(manager: EntityManager, planId: string): Promise<PlacementToApply[]> {
  return manager.query<PlacementToApply[]>(
    `SELECT p.meeting_id AS "meetingId", p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.room_place_id AS "roomPlaceId", p.interpreters,
            m.is_confidential AS "isConfidential", (m.version = p.meeting_version AND m.status = ANY($2)) AS "isFresh",
            CASE WHEN m.pinned->>'roomId' IS NULL THEN m.room_classes ELSE '{}' END AS "roomClasses",
            CASE WHEN cardinality(m.online_delegation_ids) > 0 THEN rules.online_equipment END AS equipment,
            ARRAY(SELECT a.delegate_id FROM meeting_attendee a WHERE a.meeting_id = m.id ORDER BY a.position) AS "attendeeIds"
       FROM plan_placement p JOIN meeting m ON m.id = p.meeting_id LEFT JOIN meeting_rules rules ON rules.forum_id = m.forum_id
      WHERE p.plan_id = $1 ORDER BY m.id`,
    [planId, [...meetingTransitions.place.from, ...meetingTransitions.move.from]],
  );
}
