import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { foldForSearch, likeAnywhere } from '../shared/names/search-text.js';
import type { OrganizationsQuery } from './dto/organizations-query.dto.js';
import { Organization } from './organization.entity.js';

/** The organizations that the filter leaves. */
export function organizationsAmong(
  manager: EntityManager,
  { code, search, country, kind }: Omit<OrganizationsQuery, 'cursor' | 'limit'>,
): SelectQueryBuilder<Organization> {
  const query = manager.createQueryBuilder(Organization, 'organization').where('true');
  if (code !== undefined) query.andWhere('organization.code = :code', { code });
  if (country !== undefined) query.andWhere('organization.country = :country', { country });
  if (kind !== undefined) query.andWhere('organization.kind = :kind', { kind });
  if (search !== undefined) {
    query.andWhere('organization.searchText LIKE :folded', { folded: likeAnywhere(foldForSearch(search)) });
  }
  return query;
}
