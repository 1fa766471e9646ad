import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../../shared/calendar/ledger.js';
import type { SourceClaims } from '../../../shared/calendar/ledger-rows.js';
import { Transactions } from '../../../shared/database/transactions.js';
import { MeetingAnnouncer } from '../../meeting-announcer.js';
import { nothingToRollBack, planOvertaken, type OvertakenMeeting } from '../../meeting.errors.js';
import { claimsOf, nothingFor, type MeetingPlacement } from '../../meeting-placement.js';
import { statusesWithPlace } from '../../meeting.states.js';
import { formerPlaces, putBack, type FormerPlace } from './former-places.js';
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
    private readonly announcer: MeetingAnnouncer,
  ) {}

  /** @throws DomainError plan-overtaken, listing each meeting that cannot be put back, unless `skipStale` and others can */
  async rollBack(forumId: string, id: string, skipStale: boolean): Promise<RolledBackPlan> {
    return this.transactions.run(async (manager) => {
      await this.plans.transition(manager, forumId, id, 'roll-back');
      const former = await formerPlaces(manager, id);
      if (former.length === 0) throw nothingToRollBack();
      const { free, stale } = await this.claimable(manager, former);
      if (stale.length > 0 && (!skipStale || free.length === 0)) throw planOvertaken(stale);
      await this.ledger.replace(manager, free);
      const ids = free.map(({ sourceId }) => sourceId);
      await putBack(manager, id, ids);
      const held = await this.announcer.announceAll(manager, forumId, ids);
      return { putBack: ids.length, stale, held };
    });
  }

  /** What can be put back, and what has changed or is engaged by now; under the ledger's locks, so that it stays true. */
  private async claimable(
    manager: EntityManager,
    former: FormerPlace[],
  ): Promise<{ free: SourceClaims[]; stale: OvertakenMeeting[] }> {
    const fresh = former.filter(({ isFresh }) => isFresh);
    const wanted = [
      ...fresh.filter((place) => !placementOf(place)).map(({ meetingId }) => nothingFor(meetingId)),
      ...(await claimsOf(
        manager,
        fresh.flatMap((place) => placementOf(place) ?? []),
      )),
    ];
    await this.ledger.lock(manager, wanted);
    const { free, dropped } = await withoutStale(wanted, (sources) => engagedFor(this.ledger, manager, sources));
    const reasons = new Map(dropped.map((one) => [one.meetingId, one]));
    const stale = former.flatMap(({ meetingId, meetingCode, isFresh }): OvertakenMeeting[] => {
      if (!isFresh) return [{ meetingId, meetingCode, reason: 'changed' }];
      const found = reasons.get(meetingId);
      return found ? [{ meetingId, meetingCode, reason: 'engaged', clashes: found.clashes }] : [];
    });
    return { free, stale };
  }
}

/** Where a meeting is to be again; undefined: it had no place. */
function placementOf({ status, startsAt, endsAt, roomPlaceId, ...meeting }: FormerPlace): MeetingPlacement | undefined {
  if (!statusesWithPlace.includes(status) || !startsAt || !endsAt || !roomPlaceId) return undefined;
  return { ...meeting, startsAt, endsAt, roomPlaceId };
}
