import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { writeOnVersion } from '../../shared/database/write-on-version.js';
import { invalidField } from '../../shared/errors/validation.js';
import type { ChangeReminderRuleDto, ReminderRuleView } from './dto/reminder-rule.dto.js';
import { defaultCommitmentDays } from './default-days.js';
import { isRising } from './ladder.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** What holds until an organiser says otherwise: nobody is reminded of an answer, and everybody of what they have promised. */
const noRule: ReminderRuleView = {
  recipientDays: null,
  liaisonDays: null,
  organiserDays: null,
  daySheetAt: null,
  fitOutDays: null,
  commitmentDays: defaultCommitmentDays,
  version: 0,
};

@Injectable()
export class ReminderRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string): Promise<ReminderRuleView> {
    await this.forums.frame(forumId);
    const rule = await this.dataSource.getRepository(ReminderRule).findOneBy({ forumId });
    return rule ? viewOf(rule) : noRule;
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeReminderRuleDto): Promise<ReminderRuleView> {
    const known = await this.get(forumId);
    const said = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
    const wanted = { ...known, ...said };
    if (!isRising(wanted)) throw invalidField('/liaisonDays', 'matches');
    return this.transactions.run(async (manager) =>
      viewOf(await writeOnVersion(manager, ReminderRule, { ...wanted, forumId }, version)),
    );
  }
}

function viewOf({ forumId: _forumId, ...rule }: ReminderRule): ReminderRuleView {
  return rule;
}
