import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MeetingProtocolService } from '../protocol/meeting-protocol.service.js';
import type { PlanWarningsView } from './dto/plan-warnings.dto.js';
import { PlanPlacement } from './plan-placement.entity.js';
import { PlansService } from './plans.service.js';
import { ranksApartOf } from './rank-warnings.js';

/** What a plan does that somebody should look at; it is in the way of nothing. */
@Injectable()
export class PlanWarningsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlansService,
    private readonly protocol: MeetingProtocolService,
  ) {}

  async of(forumId: string, id: string): Promise<PlanWarningsView> {
    await this.plans.get(forumId, id);
    const { manager } = this.dataSource;
    const placements = await manager.findBy(PlanPlacement, { planId: id });
    const meetingIds = placements.map(({ meetingId }) => meetingId);
    return { ranks: await ranksApartOf(manager, this.protocol, forumId, meetingIds) };
  }
}
