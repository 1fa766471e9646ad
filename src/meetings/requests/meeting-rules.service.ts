import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { writeOnVersion } from '../../shared/database/write-on-version.js';
import { invalidField } from '../../shared/errors/validation.js';
import type { ChangeMeetingRulesDto, MeetingRulesView } from './dto/meeting-rules.dto.js';
import { MeetingRules, meetingRulesOf } from './meeting-rules.entity.js';

@Injectable()
export class MeetingRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string): Promise<MeetingRulesView> {
    await this.forums.frame(forumId);
    return viewOf(await meetingRulesOf(this.dataSource.manager, forumId));
  }

  /** What was asked already stays as it is. @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeMeetingRulesDto): Promise<MeetingRulesView> {
    return this.transactions.run(async (manager) => {
      await this.forums.frame(forumId, manager);
      const before = await meetingRulesOf(manager, forumId);
      const rules = { ...before, ...dto };
      if (rules.shortestMinutes > rules.longestMinutes)
        throw invalidField('/longestMinutes', 'min', rules.shortestMinutes);
      return viewOf(await writeOnVersion(manager, MeetingRules, rules, version));
    });
  }

  /** Gives a forum the rules of another one. */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<void> {
    const rules = await manager.findOneBy(MeetingRules, { forumId: sourceId });
    if (rules) await manager.insert(MeetingRules, { ...rules, forumId: targetId, version: 2 });
  }
}

function viewOf({ forumId: _forumId, ...rules }: MeetingRules): MeetingRulesView {
  return rules;
}
