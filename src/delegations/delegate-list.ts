import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import type { Language } from '../shared/names/localized-text.js';
import { foldForSearch, likeAnywhere, plainForSearch } from '../shared/names/search-text.js';
import { Delegate } from './delegate.entity.js';
import type { Reach } from './reach.js';
import type { DelegatesFilter, DelegateOrder, DelegatesQuery } from './dto/delegates-query.dto.js';

/** One thing that a list is ordered by, as SQL, and how to read it off the last row of a page. */
interface SortKey {
  sql: string;
  cast: 'boolean' | 'integer' | 'text' | 'uuid';
  valueOf(delegate: Delegate): string;
}

const sortColumns = { vi: 'sortVi', ja: 'sortJa', en: 'sortEn' } as const;

/** One page of delegates; one query, whatever is asked. */
export async function pageOfDelegates(
  manager: EntityManager,
  forumId: string,
  query: DelegatesQuery,
  reach: Reach,
  reader: Language,
): Promise<Page<Delegate>> {
  const keys = sortKeys(query, reader);
  const after = readCursor(query.cursor, (part, index) => isPartOf(keys[index], part), keys.length);
  const select = delegatesAmong(manager, forumId, query, reach)
    .addSelect(['delegate.spellings', `delegate.${sortColumns[reader]}`])
    .limit(query.limit + 1);
  if (query.search !== undefined) select.setParameter('exact', likeAnywhere(plainForSearch(query.search)));
  for (const [index, { sql }] of keys.entries()) {
    if (index === 0) select.orderBy(sql);
    else select.addOrderBy(sql);
  }
  if (after) {
    const parameters = Object.fromEntries(after.map((part, index) => [`after${index}`, part]));
    select.andWhere(
      `(${keys.map(({ sql }) => sql).join(', ')}) > (${keys.map(({ cast }, index) => `CAST(:after${index} AS ${cast})`).join(', ')})`,
      parameters,
    );
  }
  return pageOf(await select.getMany(), query.limit, (delegate) => keys.map((key) => key.valueOf(delegate)));
}

/** The delegates of a forum that the filter and the caller's reach leave. */
export function delegatesAmong(
  manager: EntityManager,
  forumId: string,
  filter: DelegatesFilter,
  reach: Reach,
): SelectQueryBuilder<Delegate> {
  const select = manager.createQueryBuilder(Delegate, 'delegate').where('delegate.forumId = :forumId', { forumId });
  const { delegation, search, status, attendance, accreditationClass, country, kind, rankUpTo } = filter;
  if (reach !== 'everybody') {
    select.andWhere('(delegate.delegationId = ANY(:delegationIds) OR delegate.id = ANY(:delegateIds))', reach);
  }
  if (delegation !== undefined) select.andWhere('delegate.delegationId = :delegation', { delegation });
  if (status !== undefined) select.andWhere('delegate.status = :status', { status });
  if (attendance !== undefined) select.andWhere('delegate.attendance = :attendance', { attendance });
  if (accreditationClass !== undefined) {
    select.andWhere('delegate.accreditationClass = :accreditationClass', { accreditationClass });
  }
  if (rankUpTo !== undefined) select.andWhere('delegate.rank <= :rankUpTo', { rankUpTo });
  if (country !== undefined) select.andWhere(`${ofOrganization} o.country = :country)`, { country });
  if (kind !== undefined) select.andWhere(`${ofOrganization} o.kind = :kind)`, { kind });
  if (search !== undefined) {
    select.andWhere('delegate.searchText LIKE :folded', { folded: likeAnywhere(foldForSearch(search)) });
  }
  return select;
}

const ofOrganization = `delegate.delegationId IN (
  SELECT g.id FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = :forumId AND`;

function sortKeys({ search, sort }: DelegatesQuery, reader: Language): SortKey[] {
  const id: SortKey = { sql: 'delegate.id', cast: 'uuid', valueOf: (delegate) => delegate.id };
  return [...(search === undefined ? [] : [exactFirst(search)]), ...keysOf(sort, reader), id];
}

function exactFirst(search: string): SortKey {
  const wanted = plainForSearch(search);
  return {
    sql: 'delegate.spellings NOT LIKE :exact',
    cast: 'boolean',
    valueOf: ({ spellings }) => String(!spellings.includes(wanted)),
  };
}

function keysOf(order: DelegateOrder, reader: Language): SortKey[] {
  const column = sortColumns[reader];
  if (order === 'added') return [];
  if (order === 'rank') return [{ sql: 'delegate.rank', cast: 'integer', valueOf: ({ rank }) => String(rank) }];
  return [{ sql: `delegate.${column}`, cast: 'text', valueOf: (delegate) => delegate[column] }];
}

function isPartOf(key: SortKey | undefined, part: string): boolean {
  if (key?.cast === 'uuid') return isUuid(part);
  if (key?.cast === 'boolean') return part === 'true' || part === 'false';
  if (key?.cast === 'integer') return /^\d{1,9}$/.test(part);
  return !part.includes('\0');
}
