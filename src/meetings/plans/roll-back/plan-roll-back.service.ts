import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../../shared/calendar/ledger.js';
import type { SourceClaims } from '../../../shared/calendar/ledger-rows.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { MeetingAnnouncer } from '../../meeting-announcer.js';
import { nothingToRollBack, planOvertaken, type OvertakenMeeting, type StalePlacement } from '../../meeting.errors.js';
import { claimsOf, nothingFor, type MeetingPlacement } from '../../meeting-placement.js';
import { statusesWithPlace } from '../../meeting.states.js';
import { formerPlaces, putBack, type FormerPlace } from './former-places.js';
import { rulesBroken } from '../plan-rules.js';
import { PlanRulesReader } from '../plan-rules-reader.js';
import { PlansService } from '../plans.service.js';
import { engagedFor, withoutStale } from '../stale-placements.js';

/** What rolling a plan back did. */
export interface RolledBackPlan {
  /** Meetings that are where they were before, or have no place again. */
  putBack: number;
  stale: OvertakenMeeting[];
  /** Messages held for review. */
  held: number;
}

/** Takes an applied plan back: its meetings are where they were, in one transaction. */
@Injectable()
export class PlanRollBackService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: PlansService,
    private readonly ledger: Ledger,
    private readonly rules: PlanRulesReader,
    private readonly announcer: MeetingAnnouncer,
  ) {}

  /** @throws DomainError plan-overtaken, listing each meeting that cannot be put back, unless `skipStale` and others can */
  async rollBack(forumId: string, id: string, skipStale: boolean): Promise<RolledBackPlan> {
    return this.transactions.run(async (manager) => {
      await this.plans.transition(manager, forumId, id, 'roll-back');
      const former = await formerPlaces(manager, id);
      if (former.length === 0) throw nothingToRollBack();
      const { free, stale } = await this.claimable(manager, forumId, former);
      if (stale.length > 0 && (!skipStale || free.length === 0)) throw planOvertaken(stale);
      await this.ledger.replace(manager, free);
      const ids = free.map(({ sourceId }) => sourceId);
      await putBack(manager, id, ids);
      const held = await this.announcer.announceAll(manager, forumId, ids);
      return { putBack: ids.length, stale, held };
    });
  }

  /** What can be put back, and what has changed, is engaged or closed by now; under the ledger's locks, so that it stays true. */
  private async claimable(
    manager: EntityManager,
    forumId: string,
    former: FormerPlace[],
  ): Promise<{ free: SourceClaims[]; stale: OvertakenMeeting[] }> {
    const fresh = former.filter(({ isFresh }) => isFresh);
    const placements = fresh.flatMap((place) => placementOf(place) ?? []);
    const wanted = [
      ...fresh.filter((place) => !placementOf(place)).map(({ meetingId }) => nothingFor(meetingId)),
      ...(await claimsOf(manager, placements)),
    ];
    await this.ledger.lock(manager, wanted);
    const closed = await this.closed(manager, forumId, placements);
    const { free, dropped } = await withoutStale(wanted, async (sources) => {
      const ids = new Set(sources.map(({ sourceId }) => sourceId));
      const engaged = await engagedFor(this.ledger, manager, sources);
      return [...engaged, ...closed.filter(({ meetingId }) => ids.has(meetingId))];
    });
    const reasons = new Map(dropped.map((one) => [one.meetingId, one]));
    const stale = former.flatMap(({ meetingId, meetingCode, isFresh }): OvertakenMeeting[] => {
      if (!isFresh) return [{ meetingId, meetingCode, reason: 'changed' }];
      const found = reasons.get(meetingId);
      return found ? [{ ...found, meetingCode }] : [];
    });
    return { free, stale };
  }

  /** Whose room is not open any more, or whose interpreters do not work then any more. */
  private async closed(
    manager: EntityManager,
    forumId: string,
    placements: MeetingPlacement[],
  ): Promise<StalePlacement[]> {
    const places = placements.map((one) => ({ ...one, attendeeIds: [], roomClasses: [], equipment: null })); // as it was wished then
    const facts = await this.rules.read(manager, forumId, places, { givenUp: [], bufferMinutes: 0 });
    return [...rulesBroken(places, facts)].flatMap(([meetingId, broken]): StalePlacement[] => {
      const rules = broken.filter((rule) => rule === 'room-hours' || rule === 'interpreter-hours');
      return rules.length > 0 ? [{ meetingId, reason: 'rule', rules }] : [];
    });
  }
}

/** Where a meeting is to be again; undefined: it had no place. */
function placementOf({ status, startsAt, endsAt, roomPlaceId, ...meeting }: FormerPlace): MeetingPlacement | undefined {
  if (!statusesWithPlace.includes(status) || !startsAt || !endsAt || !roomPlaceId) return undefined;
  return { ...meeting, startsAt, endsAt, roomPlaceId };
}
