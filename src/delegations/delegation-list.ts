import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { foldForSearch, likeAnywhere } from '../shared/names/search-text.js';
import { Delegation } from './delegation.entity.js';
import type { DelegationsQuery } from './dto/delegations-query.dto.js';
import type { Reach } from './reach.js';

export function withOrganization(manager: EntityManager): SelectQueryBuilder<Delegation> {
  return manager
    .createQueryBuilder(Delegation, 'delegation')
    .innerJoinAndSelect('delegation.organization', 'organization');
}

/** The delegations of a forum that the filter and the caller's reach leave. */
export function delegationsAmong(
  manager: EntityManager,
  forumId: string,
  { search, status, country, kind }: Omit<DelegationsQuery, 'cursor' | 'limit'>,
  reach: Reach,
): SelectQueryBuilder<Delegation> {
  const select = withOrganization(manager).where('delegation.forumId = :forumId', { forumId });
  if (reach !== 'everybody') select.andWhere('delegation.id = ANY(:delegationIds)', reach);
  if (status !== undefined) select.andWhere('delegation.status = :status', { status });
  if (country !== undefined) select.andWhere('organization.country = :country', { country });
  if (kind !== undefined) select.andWhere('organization.kind = :kind', { kind });
  if (search !== undefined) {
    select.andWhere('organization.searchText LIKE :folded', { folded: likeAnywhere(foldForSearch(search)) });
  }
  return select;
}
