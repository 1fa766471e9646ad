import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { invalidField } from '../../shared/errors/validation.js';
import { staleVersion } from '../../shared/http/version.js';
import type { ChangeReminderRuleDto, ReminderRuleView } from './dto/reminder-rule.dto.js';
import { isRising } from './ladder.js';
import { ReminderRule } from './reminder-rule.entity.js';

/** What holds until an organiser says otherwise: nobody is reminded. */
const noRule: ReminderRuleView = { recipientDays: null, liaisonDays: null, organiserDays: null, version: 0 };

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
    if (!rule) return noRule;
    const { recipientDays, liaisonDays, organiserDays, version } = rule;
    return { recipientDays, liaisonDays, organiserDays, version };
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeReminderRuleDto): Promise<ReminderRuleView> {
    const known = await this.get(forumId);
    const wanted = {
      recipientDays: dto.recipientDays === undefined ? known.recipientDays : dto.recipientDays,
      liaisonDays: dto.liaisonDays === undefined ? known.liaisonDays : dto.liaisonDays,
      organiserDays: dto.organiserDays === undefined ? known.organiserDays : dto.organiserDays,
    };
    if (!isRising(wanted)) throw invalidField('/liaisonDays', 'matches');
    await this.transactions.run(async (manager) => {
      const written = await manager.query<object[]>(
        `INSERT INTO reminder_rule AS r (forum_id, recipient_days, liaison_days, organiser_days, version)
         SELECT $1::text, $3::smallint, $4::smallint, $5::smallint, $2::int + 1
          WHERE $2::int = 0 OR EXISTS (SELECT FROM reminder_rule WHERE forum_id = $1)
         ON CONFLICT ON CONSTRAINT reminder_rule_pkey DO UPDATE
            SET recipient_days = $3, liaison_days = $4, organiser_days = $5, version = r.version + 1
          WHERE r.version = $2 RETURNING r.version`,
        [forumId, version, wanted.recipientDays, wanted.liaisonDays, wanted.organiserDays],
      );
      if (written.length === 0) throw staleVersion(version);
    });
    return { ...wanted, version: version + 1 };
  }
}
