import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import type { Language } from '../shared/names/localized-text.js';
import { agreementsIn } from './agreement-rows.js';
import { totalsOf } from './agreement-totals.js';
import { viewOf } from './agreement-views.js';
import type { AgreementView } from './dto/agreement.dto.js';
import type { AgreementsFilter, AgreementsQuery, AgreementTotalsView } from './dto/agreements-query.dto.js';

/** The documents of all forums that somebody runs. */
@Injectable()
export class AgreementRegister {
  constructor(private readonly dataSource: DataSource) {}

  /** By when they were entered. */
  async list(
    caller: Principal,
    { cursor, limit, ...filter }: AgreementsQuery,
    reader: Language,
  ): Promise<Page<AgreementView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const scope = { ...filter, forumIds: await this.forumsOf(caller) };
    const page = pageOf(await agreementsIn(this.dataSource.manager, scope, after, limit + 1), limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, reader)) };
  }

  async totals(caller: Principal, filter: AgreementsFilter): Promise<AgreementTotalsView> {
    const scope = { ...filter, forumIds: await this.forumsOf(caller) };
    return totalsOf(this.dataSource.manager, scope, filter, '/v1/agreements');
  }

  private async forumsOf({ accountId }: Principal): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT forum_id AS id FROM role_grant WHERE account_id = $1 AND role IN ('organiser', 'protocol')`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }
}
