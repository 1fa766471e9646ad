import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { writeOnVersion } from '../../shared/database/write-on-version.js';
import { invalidField } from '../../shared/errors/validation.js';
import type { ChangeSendingRuleDto, SendingRuleView } from './dto/sending-rule.dto.js';
import { SendingRule } from './sending-rule.entity.js';

/** What holds until an organiser says otherwise: everything is reviewed. */
const noRule: SendingRuleView = {
  isReviewed: true,
  settlingMinutes: 10,
  quietFrom: null,
  quietUntil: null,
  urgentHours: 3,
  version: 0,
};

@Injectable()
export class SendingRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string): Promise<SendingRuleView> {
    await this.forums.frame(forumId);
    const rule = await this.dataSource.getRepository(SendingRule).findOneBy({ forumId });
    return rule ? viewOf(rule) : noRule;
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeSendingRuleDto): Promise<SendingRuleView> {
    const known = await this.get(forumId);
    const wanted = {
      forumId,
      isReviewed: dto.isReviewed ?? known.isReviewed,
      settlingMinutes: dto.settlingMinutes ?? known.settlingMinutes,
      quietFrom: dto.quietFrom === undefined ? known.quietFrom : dto.quietFrom,
      quietUntil: dto.quietUntil === undefined ? known.quietUntil : dto.quietUntil,
      urgentHours: dto.urgentHours ?? known.urgentHours,
      version: known.version,
    };
    if ((wanted.quietFrom === null) !== (wanted.quietUntil === null)) throw invalidField('/quietUntil', 'matches');
    return this.transactions.run(async (manager) =>
      viewOf(await writeOnVersion(manager, SendingRule, wanted, version)),
    );
  }
}

function viewOf({ forumId: _forumId, ...rule }: SendingRule): SendingRuleView {
  return rule;
}
