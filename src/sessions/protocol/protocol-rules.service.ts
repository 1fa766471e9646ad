import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ForumsService } from '../../forums/forums.service.js';
import { findPlain } from '../../shared/database/plain-rows.js';
import { sharedRead } from '../../shared/database/shared-reads.js';
import { Transactions } from '../../shared/database/transactions.js';
import { writeOnVersion } from '../../shared/database/write-on-version.js';
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
    return findRule(this.dataSource.manager, forumId);
  }

  /** @throws DomainError version-stale when somebody else was first */
  async change(forumId: string, version: number, dto: ChangeProtocolRuleDto): Promise<ProtocolRuleView> {
    const said = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
    const wanted = { ...(await this.get(forumId)), ...said };
    return this.transactions.run(async (manager) =>
      viewOf(await writeOnVersion(manager, ProtocolRule, { ...wanted, forumId }, version)),
    );
  }

  /** The rule as it decides, with a host country in any case. */
  async ruleOf(manager: EntityManager, forumId: string, timeZone: string): Promise<HostRule> {
    const { version: _version, hostCountry, ...rule } = await findRule(manager, forumId);
    return { ...rule, hostCountry: hostCountry ?? (timeZone === 'Asia/Tokyo' ? 'JP' : 'VN') };
  }
}

const findRule = sharedRead(async (manager: EntityManager, forumId: string): Promise<ProtocolRuleView> => {
  const rule = await findPlain(manager, ProtocolRule, { forumId });
  return rule ? viewOf(rule) : defaultRule;
});

function viewOf({ forumId: _forumId, ...rule }: ProtocolRule): ProtocolRuleView {
  return rule;
}
