import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../forums/forums.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { writeOnVersion } from '../shared/database/write-on-version.js';
import { readTime, withOffset } from '../shared/time/forum-time.js';
import type { ChangeExhibitionRulesDto, ExhibitionRulesView } from './dto/exhibition-rules.dto.js';
import { ExhibitionRules, rulesOf } from './exhibition-rules.entity.js';

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

  /** Holds that exist already end as they would have. @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeExhibitionRulesDto): Promise<ExhibitionRulesView> {
    return this.transactions.run(async (manager) => {
      const { timeZone } = await this.forums.frame(forumId, manager);
      const { fitOutUntil, ...before } = await rulesOf(manager, forumId);
      const { fitOutUntil: said, ...wanted } = dto;
      const until = typeof said === 'string' ? readTime(said, timeZone, '/fitOutUntil') : said;
      const rules = { ...before, ...wanted, fitOutUntil: until === undefined ? fitOutUntil : until };
      return viewOf(await writeOnVersion(manager, ExhibitionRules, rules, version), timeZone);
    });
  }
}

function viewOf({ forumId: _forumId, fitOutUntil, ...rules }: ExhibitionRules, timeZone: string): ExhibitionRulesView {
  return { ...rules, fitOutUntil: fitOutUntil && withOffset(fitOutUntil, timeZone) };
}
