import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../forums/forums.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { staleVersion } from '../shared/http/version.js';
import { readTime, withOffset } from '../shared/time/forum-time.js';
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
    const { timeZone } = await this.forums.frame(forumId);
    return viewOf(await rulesOf(this.dataSource.manager, forumId), timeZone);
  }

  /** Holds that exist already end as they would have. */
  async change(forumId: string, version: number, dto: ChangeExhibitionRulesDto): Promise<ExhibitionRulesView> {
    return this.transactions.run(async (manager) => {
      const { timeZone } = await this.forums.frame(forumId, manager);
      const before = await rulesOf(manager, forumId);
      if (before.version !== version) throw staleVersion(version);
      const rules = { ...before, ...dto };
      const until =
        typeof rules.fitOutUntil === 'string'
          ? readTime(rules.fitOutUntil, timeZone, '/fitOutUntil')
          : rules.fitOutUntil;
      const written = await manager.query<unknown[]>(
        `INSERT INTO exhibition_rules AS r (forum_id, confirms_at_once, hold_minutes, offer_minutes, rivals_apart, cultural_spaces_together, kinds_kept,
           fit_out_until, is_directory_public, version)
         VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $10, $2 + 1)
         ON CONFLICT (forum_id) DO UPDATE SET confirms_at_once = $3, hold_minutes = $4, offer_minutes = $5, rivals_apart = $6,
           cultural_spaces_together = $7, kinds_kept = $8, fit_out_until = $9, is_directory_public = $10, version = r.version + 1
          WHERE r.version = $2 RETURNING 1`,
        [
          ...[forumId, version, rules.confirmsAtOnce, rules.holdMinutes, rules.offerMinutes],
          ...[rules.rivalsApart, rules.culturalSpacesTogether, rules.kindsKept, until, rules.isDirectoryPublic],
        ],
      );
      if (written.length === 0) throw staleVersion(version);
      return viewOf(await rulesOf(manager, forumId), timeZone);
    });
  }
}

function viewOf({ forumId: _forumId, fitOutUntil, ...rules }: ExhibitionRules, timeZone: string): ExhibitionRulesView {
  return { ...rules, fitOutUntil: fitOutUntil && withOffset(fitOutUntil, timeZone) };
}
