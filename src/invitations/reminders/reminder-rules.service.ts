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
const noRule: ReminderRuleView = {
  recipientDays: null,
  liaisonDays: null,
  organiserDays: null,
  daySheetAt: null,
  fitOutDays: null,
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
    if (!rule) return noRule;
    const { forumId: _forumId, ...view } = rule;
    return view;
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeReminderRuleDto): Promise<ReminderRuleView> {
    const known = await this.get(forumId);
    const said = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
    const wanted = { ...known, ...said };
    if (!isRising(wanted)) throw invalidField('/liaisonDays', 'matches');
    await this.transactions.run(async (manager) => {
      const written = await manager.query<object[]>(
        `INSERT INTO reminder_rule AS r (forum_id, recipient_days, liaison_days, organiser_days, day_sheet_at, fit_out_days, version)
         SELECT $1::text, $3::smallint, $4::smallint, $5::smallint, $6::text, $7::smallint, $2::int + 1
          WHERE $2::int = 0 OR EXISTS (SELECT FROM reminder_rule WHERE forum_id = $1)
         ON CONFLICT ON CONSTRAINT reminder_rule_pkey DO UPDATE
            SET recipient_days = $3, liaison_days = $4, organiser_days = $5, day_sheet_at = $6, fit_out_days = $7, version = r.version + 1
          WHERE r.version = $2 RETURNING r.version`,
        [
          forumId,
          version,
          wanted.recipientDays,
          wanted.liaisonDays,
          wanted.organiserDays,
          wanted.daySheetAt,
          wanted.fitOutDays,
        ],
      );
      if (written.length === 0) throw staleVersion(version);
    });
    return { ...wanted, version: version + 1 };
  }
}
