import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { staleVersion } from '../../shared/http/version.js';
import type { ChangeProtocolRuleDto, ProtocolRuleView } from './dto/protocol-rule.dto.js';
import { ProtocolRule } from './protocol-rule.entity.js';

/** What holds until an organiser says otherwise. */
const defaultRule: ProtocolRuleView = {
  hostCountry: null,
  hostTurn: 'first',
  seatingLayout: 'alternate',
  seatsPerRow: 10,
  version: 0,
};

/** The rule with the host country known. */
export interface HostRule extends Omit<ProtocolRuleView, 'version'> {
  hostCountry: string;
}

@Injectable()
export class ProtocolRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  async get(forumId: string): Promise<ProtocolRuleView> {
    await this.forums.frame(forumId);
    return this.find(this.dataSource.manager, forumId);
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeProtocolRuleDto): Promise<ProtocolRuleView> {
    const said = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
    const wanted = { ...(await this.get(forumId)), ...said };
    await this.transactions.run(async (manager) => {
      const written = await manager.query<object[]>(
        `INSERT INTO protocol_rule AS r (forum_id, host_country, host_turn, seating_layout, seats_per_row, version)
         SELECT $1::text, $3::text, $4::text, $5::text, $6::smallint, $2::int + 1
          WHERE $2::int = 0 OR EXISTS (SELECT FROM protocol_rule WHERE forum_id = $1)
         ON CONFLICT ON CONSTRAINT protocol_rule_pkey DO UPDATE
            SET host_country = $3, host_turn = $4, seating_layout = $5, seats_per_row = $6, version = r.version + 1
          WHERE r.version = $2 RETURNING r.version`,
        [forumId, version, wanted.hostCountry, wanted.hostTurn, wanted.seatingLayout, wanted.seatsPerRow],
      );
      if (written.length === 0) throw staleVersion(version);
    });
    return { ...wanted, version: version + 1 };
  }

  /** The rule as it decides, with a host country in any case. */
  async ruleOf(manager: EntityManager, forumId: string, timeZone: string): Promise<HostRule> {
    const { version: _version, hostCountry, ...rule } = await this.find(manager, forumId);
    return { ...rule, hostCountry: hostCountry ?? (timeZone === 'Asia/Tokyo' ? 'JP' : 'VN') };
  }

  private async find(manager: EntityManager, forumId: string): Promise<ProtocolRuleView> {
    const rule = await manager.findOneBy(ProtocolRule, { forumId });
    if (!rule) return defaultRule;
    const { forumId: _forumId, ...view } = rule;
    return view;
  }
}
