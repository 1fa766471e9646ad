import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Transactions } from '../shared/database/transactions.js';
import { languages, type Language } from '../shared/names/localized-text.js';
import { renderName } from '../shared/names/person-name.js';
import { pagesById } from '../shared/tables/pages-by-id.js';
import type { TableColumn, TableFile } from '../shared/tables/table-file.js';
import { delegatesAmong } from './delegate-list.js';
import type { Delegate } from './delegate.entity.js';
import { delegationsAmong } from './delegation-list.js';
import type { Delegation } from './delegation.entity.js';
import type { DelegatesExportQuery, DelegationsExportQuery, OrganizationsExportQuery } from './dto/exports.dto.js';
import { cellsOf, delegateFields, type DelegateField } from './imports/delegate-cells.js';
import { headingOf } from './imports/import-fields.js';
import { findDelegations } from './imports/known.js';
import { organizationsAmong } from './organization-list.js';
import type { Organization } from './organization.entity.js';
import { reachOf, seesContact } from './reach.js';

/** A delegate in a list, with the code of who sends them. */
type ListedDelegate = Delegate & { organizationCode: string };

const contactFields: readonly DelegateField[] = ['email', 'phone'];

/** The lists of this feature as files, as far as the caller sees them. */
@Injectable()
export class DelegationTables {
  constructor(private readonly transactions: Transactions) {}

  /** In the columns that an import knows again, and the name as the reader writes it. */
  delegates(
    forumId: string,
    filter: DelegatesExportQuery,
    caller: Principal,
    language: Language,
  ): TableFile<ListedDelegate> {
    const pages = this.transactions.stream(async function* (manager) {
      const delegations = await findDelegations(manager, forumId);
      const codeById = new Map(delegations.map(({ id, code }) => [id, code]));
      const read = async (after: string, limit: number) => {
        const found = await delegatesAmong(manager, forumId, { ...filter, limit }, reachOf(caller))
          .andWhere('delegate.id > :after', { after })
          .orderBy('delegate.id')
          .limit(limit)
          .getMany();
        return found.map((delegate) => ({ ...delegate, organizationCode: codeById.get(delegate.delegationId) ?? '' }));
      };
      yield* pagesById(read);
    });
    return { name: 'delegates', columns: delegateColumns(caller, language), pages };
  }

  delegations(
    forumId: string,
    filter: DelegationsExportQuery,
    caller: Principal,
    language: Language,
  ): TableFile<Delegation> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) =>
        delegationsAmong(manager, forumId, filter, reachOf(caller))
          .andWhere('delegation.id > :after', { after })
          .orderBy('delegation.id')
          .limit(limit)
          .getMany(),
      ),
    );
    const isOrganiser = caller.roles.includes('organiser');
    return { name: 'delegations', columns: delegationColumns(isOrganiser, language), pages };
  }

  organizations(filter: OrganizationsExportQuery, language: Language): TableFile<Organization> {
    const pages = this.transactions.stream((manager) =>
      pagesById((after, limit) =>
        organizationsAmong(manager, filter)
          .andWhere('organization.id > :after', { after })
          .orderBy('organization.id')
          .limit(limit)
          .getMany(),
      ),
    );
    return {
      name: 'organizations',
      columns: organizationColumns<Organization>(language, (organization) => organization),
      pages,
    };
  }
}

function delegateColumns(caller: Principal, language: Language): TableColumn<ListedDelegate>[] {
  const mayKnow = caller.roles.includes('organiser') || caller.delegationIds.length > 0;
  const fields = delegateFields.filter((field) => mayKnow || !contactFields.includes(field));
  return [
    { heading: headingOf('id', language), cell: ({ id }) => id },
    { heading: headingOf('delegation', language), cell: ({ organizationCode }) => organizationCode },
    { heading: displayName[language], cell: ({ name }) => renderName(name, language) },
    ...fields.map((field) => ({
      heading: headingOf(field, language),
      cell: (delegate: ListedDelegate) =>
        contactFields.includes(field) && !seesContact(caller, delegate) ? '' : cellsOf(delegate)[field],
    })),
  ];
}

const displayName = { vi: 'Tên hiển thị', ja: '表示名', en: 'Display name' };

function delegationColumns(withContact: boolean, language: Language): TableColumn<Delegation>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  return [
    ...organizationColumns<Delegation>(language, ({ organization }) => organization),
    { heading: heading('Ngôn ngữ liên hệ', '連絡言語', 'Language'), cell: (delegation) => delegation.language },
    ...(withContact
      ? [
          {
            heading: heading('Hộp thư đầu mối', '連絡窓口', 'Liaison mailboxes'),
            cell: ({ liaisonEmails }: Delegation) => liaisonEmails.join(', '),
          },
        ]
      : []),
    { heading: heading('Hạn mức', '定員', 'Quota'), cell: ({ quota }) => quota },
    { heading: heading('Số đại biểu', '参加者数', 'Delegates'), cell: ({ delegates }) => delegates },
    { heading: heading('Trạng thái', '状態', 'Status'), cell: ({ status }) => status },
    { heading: heading('Lĩnh vực cung', '提供分野', 'Fields offered'), cell: (one) => one.fieldsOffered.join(', ') },
    { heading: heading('Lĩnh vực cầu', '希望分野', 'Fields sought'), cell: (one) => one.fieldsSought.join(', ') },
  ];
}

function organizationColumns<T>(language: Language, organizationOf: (item: T) => Organization): TableColumn<T>[] {
  const heading = (vi: string, ja: string, en: string) => ({ vi, ja, en })[language];
  const names = {
    vi: heading('Tên tiếng Việt', '名称ベトナム語', 'Name in Vietnamese'),
    ja: heading('Tên tiếng Nhật', '名称日本語', 'Name in Japanese'),
    en: heading('Tên tiếng Anh', '名称英語', 'Name in English'),
  };
  return [
    { heading: heading('Mã', 'コード', 'Code'), cell: (item) => organizationOf(item).code },
    ...languages.map((one) => ({ heading: names[one], cell: (item: T) => organizationOf(item).name[one] ?? '' })),
    { heading: heading('Loại', '種別', 'Kind'), cell: (item) => organizationOf(item).kind },
    { heading: heading('Quốc gia', '国', 'Country'), cell: (item) => organizationOf(item).country },
    {
      heading: heading('Mã địa phương', '自治体コード', 'Locality code'),
      cell: (item) => organizationOf(item).localityCode,
    },
  ];
}
