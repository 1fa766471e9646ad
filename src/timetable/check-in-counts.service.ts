import { Injectable } from '@nestjs/common';
import { CheckInsService } from '../delegations/desk/check-ins.service.js';
import { ForumsService } from '../forums/forums.service.js';
import { SessionCheckInsService } from '../sessions/session-check-ins.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { intervalWithOffset } from '../shared/time/forum-time.js';
import type {
  ArrivalCountsView,
  CheckInCountsView,
  CountryCountsView,
  DelegationCountsView,
} from './dto/check-in-counts.dto.js';

/** How the arrival goes, across delegations and sessions; the same number of queries however many there are. */
@Injectable()
export class CheckInCountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly checkIns: CheckInsService,
    private readonly sessions: SessionCheckInsService,
  ) {}

  async of(forumId: string): Promise<CheckInCountsView> {
    return this.transactions.read(async (manager) => {
      const { timeZone } = await this.forums.frame(forumId, manager);
      const delegations = await this.checkIns.arrivalCounts(manager, forumId);
      const sessions = await this.sessions.attendance(manager, forumId);
      return {
        total: sumOf(delegations),
        countries: byCountry(delegations),
        delegations,
        sessions: sessions.map(({ id, code, title, startsAt, endsAt, present }) => ({
          sessionId: id,
          code,
          title,
          ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
          present,
        })),
      };
    });
  }
}

function byCountry(delegations: DelegationCountsView[]): CountryCountsView[] {
  const countries = [...new Set(delegations.map(({ country }) => country))];
  return countries.map((country) => ({
    country,
    ...sumOf(delegations.filter((delegation) => delegation.country === country)),
  }));
}

function sumOf(counts: ArrivalCountsView[]): ArrivalCountsView {
  return {
    expected: counts.reduce((sum, { expected }) => sum + expected, 0),
    arrived: counts.reduce((sum, { arrived }) => sum + arrived, 0),
  };
}
