import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { invalidField } from '../../shared/errors/validation.js';
import { staleVersion } from '../../shared/http/version.js';
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
      isReviewed: dto.isReviewed ?? known.isReviewed,
      settlingMinutes: dto.settlingMinutes ?? known.settlingMinutes,
      quietFrom: dto.quietFrom === undefined ? known.quietFrom : dto.quietFrom,
      quietUntil: dto.quietUntil === undefined ? known.quietUntil : dto.quietUntil,
      urgentHours: dto.urgentHours ?? known.urgentHours,
      version: version + 1,
    };
    if ((wanted.quietFrom === null) !== (wanted.quietUntil === null)) throw invalidField('/quietUntil', 'matches');
    const { isReviewed, settlingMinutes, quietFrom, quietUntil, urgentHours } = wanted;
    await this.transactions.run(async (manager) => {
      const written = await manager.query<object[]>(
        `INSERT INTO sending_rule AS r (forum_id, is_reviewed, settling_minutes, quiet_from, quiet_until, urgent_hours, version)
         SELECT $1::text, $3::boolean, $4::smallint, $5::text, $6::text, $7::smallint, $2::int + 1 WHERE $2::int = 0 OR EXISTS (SELECT FROM sending_rule WHERE forum_id = $1)
         ON CONFLICT ON CONSTRAINT sending_rule_pkey DO UPDATE
            SET is_reviewed = $3, settling_minutes = $4, quiet_from = $5, quiet_until = $6, urgent_hours = $7, version = r.version + 1
          WHERE r.version = $2 RETURNING r.version`,
        [forumId, version, isReviewed, settlingMinutes, quietFrom, quietUntil, urgentHours],
      );
      if (written.length === 0) throw staleVersion(version);
    });
    return wanted;
  }
}

function viewOf({ forumId: _forumId, ...rule }: SendingRule): SendingRuleView {
  return rule;
}
