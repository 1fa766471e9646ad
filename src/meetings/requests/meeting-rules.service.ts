import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { invalidField } from '../../shared/errors/validation.js';
import { staleVersion } from '../../shared/http/version.js';
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

  /** What was asked already stays as it is. */
  async change(forumId: string, version: number, dto: ChangeMeetingRulesDto): Promise<MeetingRulesView> {
    return this.transactions.run(async (manager) => {
      await this.forums.frame(forumId, manager);
      const before = await meetingRulesOf(manager, forumId);
      if (before.version !== version) throw staleVersion(version);
      const rules = { ...before, ...dto, version: version + 1 };
      if (rules.shortestMinutes > rules.longestMinutes)
        throw invalidField('/longestMinutes', 'min', rules.shortestMinutes);
      if (!(await write(manager, rules, version))) throw staleVersion(version);
      return viewOf(rules);
    });
  }

  /** Gives a forum the rules of another one. */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<void> {
    const rules = await manager.findOneBy(MeetingRules, { forumId: sourceId });
    if (rules) await manager.insert(MeetingRules, { ...rules, forumId: targetId, version: 2 });
  }
}

async function write(manager: EntityManager, rules: MeetingRules, version: number): Promise<boolean> {
  const { affected } = await manager.update(MeetingRules, { forumId: rules.forumId, version }, rules);
  if (affected === 1) return true;
  const { raw: written } = (await manager
    .createQueryBuilder()
    .insert()
    .into(MeetingRules)
    .values(rules)
    .orIgnore()
    .returning('forum_id')
    .execute()) as { raw: unknown[] };
  return written.length > 0; // the rows that were written; none where somebody else was first
}

function viewOf({ forumId: _forumId, ...rules }: MeetingRules): MeetingRulesView {
  return rules;
}
