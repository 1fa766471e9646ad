import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../forums/forums.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { staleVersion } from '../shared/http/version.js';
import type { ChangeExhibitionRulesDto, ExhibitionRulesView } from './dto/exhibition-rules.dto.js';
import { rulesOf, type ExhibitionRules } from './exhibition-rules.entity.js';

@Injectable()
export class ExhibitionRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string): Promise<ExhibitionRulesView> {
    await this.forums.frame(forumId);
    return viewOf(await rulesOf(this.dataSource.manager, forumId));
  }

  /** Holds that exist already end as they would have. */
  async change(forumId: string, version: number, dto: ChangeExhibitionRulesDto): Promise<ExhibitionRulesView> {
    return this.transactions.run(async (manager) => {
      await this.forums.frame(forumId, manager);
      const {
        confirmsAtOnce,
        holdMinutes,
        offerMinutes,
        version: current,
      } = {
        ...(await rulesOf(manager, forumId)),
        ...dto,
      };
      if (current !== version) throw staleVersion(version);
      const written = await manager.query<unknown[]>(
        `INSERT INTO exhibition_rules AS r (forum_id, confirms_at_once, hold_minutes, offer_minutes, version) VALUES ($1, $2, $3, $4, $5 + 1)
         ON CONFLICT (forum_id) DO UPDATE SET confirms_at_once = $2, hold_minutes = $3, offer_minutes = $4, version = r.version + 1
          WHERE r.version = $5 RETURNING 1`,
        [forumId, confirmsAtOnce, holdMinutes, offerMinutes, version],
      );
      if (written.length === 0) throw staleVersion(version);
      return viewOf(await rulesOf(manager, forumId));
    });
  }
}

function viewOf({ confirmsAtOnce, holdMinutes, offerMinutes, version }: ExhibitionRules): ExhibitionRulesView {
  return { confirmsAtOnce, holdMinutes, offerMinutes, version };
}
