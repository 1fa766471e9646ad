import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { BadgesService } from '../../delegations/desk/badges.service.js';
import { badgeOfAnotherForum, badgeRevoked, delegateCancelled } from '../../delegations/desk/desk.errors.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { textFor, type Language } from '../../shared/names/localized-text.js';
import { renderName } from '../../shared/names/person-name.js';
import type { TableColumn, TableFile } from '../../shared/tables/table-file.js';
import { pagesById } from '../../shared/tables/pages-by-id.js';
import type { LeadView, ScanLeadDto } from './dto/lead.dto.js';
import { contactNotShared } from './lead.errors.js';
import { leadRows, sharesContact, type LeadRow } from './lead-rows.js';

/** Visitors whose badges exhibitors have scanned: theirs alone, and with the visitor's consent alone. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly badges: BadgesService,
  ) {}

  /** The same visitor again is the same lead. */
  async scan(
    forumId: string,
    caller: Principal,
    { delegationId, token }: ScanLeadDto,
    reader: Language,
  ): Promise<LeadView> {
    if (!caller.exhibitorOf.includes(delegationId)) throw unknownReference('/delegationId', [delegationId]);
    return this.transactions.run(async (manager) => {
      const delegateId = await this.visitorOf(manager, forumId, token);
      const [lead] = await manager.query<{ id: string }[]>(
        `INSERT INTO lead (forum_id, delegation_id, delegate_id) VALUES ($1, $2, $3)
         ON CONFLICT (delegation_id, delegate_id) DO UPDATE SET scanned_at = lead.scanned_at RETURNING id`,
        [forumId, delegationId, delegateId],
      );
      const [row] = await leadRows(manager, forumId, { delegationIds: [delegationId], id: lead?.id, limit: 1 });
      if (!row) throw contactNotShared();
      return viewOf(row, reader);
    });
  }

  /** By when they were scanned. */
  async list(
    forumId: string,
    { exhibitorOf }: Principal,
    { cursor, limit }: PageQuery,
    reader: Language,
  ): Promise<Page<LeadView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const filter = { delegationIds: exhibitorOf, after, limit: limit + 1 };
    const page = pageOf(await leadRows(this.dataSource.manager, forumId, filter), limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => viewOf(row, reader)) };
  }

  /** As a file. */
  table(forumId: string, { exhibitorOf }: Principal, reader: Language): TableFile<LeadRow> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) => leadRows(manager, forumId, { delegationIds: exhibitorOf, after, limit })),
    );
    return { name: 'leads', columns: columnsFor(reader), pages };
  }

  /** @throws DomainError for a badge that is none, and for a visitor who does not share their contact data */
  private async visitorOf(manager: EntityManager, forumId: string, token: string): Promise<string> {
    const badge = this.badges.read(token);
    if (badge instanceof DomainError) throw badge;
    const { delegateId, serial } = badge;
    const [visitor] = await this.delegations.delegatesAmong(manager, forumId, [delegateId]);
    if (!visitor) throw badgeOfAnotherForum();
    const valid = (await this.badges.serialsOf(manager, [delegateId])).get(delegateId) ?? 1;
    if (serial !== valid) throw badgeRevoked(delegateId);
    if (visitor.status === 'cancelled') throw delegateCancelled(delegateId);
    if (!(await sharesContact(manager, delegateId))) throw contactNotShared();
    return delegateId;
  }
}

function viewOf({ name, scannedAt, ...row }: LeadRow, reader: Language): LeadView {
  return { ...row, name: renderName(name, reader), scannedAt: scannedAt.toISOString() };
}

function columnsFor(language: Language): TableColumn<LeadRow>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  return [
    { heading: heading('Họ và tên', '氏名', 'Name'), cell: ({ name }) => renderName(name, language) },
    { heading: heading('Chức vụ', '役職', 'Position'), cell: ({ position }) => textFor(position ?? {}, language) },
    { heading: heading('Đơn vị', '所属', 'Organization'), cell: (row) => textFor(row.organization, language) },
    { heading: heading('Thư điện tử', 'メールアドレス', 'E-mail'), cell: ({ email }) => email },
    { heading: heading('Điện thoại', '電話番号', 'Telephone'), cell: ({ phone }) => phone },
    { heading: heading('Thời điểm quét', '読取日時', 'Scanned'), cell: ({ scannedAt }) => scannedAt.toISOString() },
  ];
}
