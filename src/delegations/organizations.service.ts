import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { codeExists } from '../forums/forum.errors.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import type { ChangeOrganizationDto } from './dto/change-organization.dto.js';
import type { CreateOrganizationDto } from './dto/create-organization.dto.js';
import type { OrganizationView } from './dto/organization-view.dto.js';
import type { OrganizationsQuery } from './dto/organizations-query.dto.js';
import { organizationSearchText } from './name-columns.js';
import { organizationsAmong } from './organization-list.js';
import { Organization } from './organization.entity.js';

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async create(dto: CreateOrganizationDto): Promise<OrganizationView> {
    return this.transactions.run(async (manager) => {
      const organization = manager.create(Organization, {
        ...dto,
        localityCode: dto.localityCode ?? null,
        searchText: organizationSearchText(dto.code, dto.name),
      });
      await manager
        .insert(Organization, organization)
        .catch(refuseOn({ organization_code_key: () => codeExists(dto.code) }));
      return find(manager, organization.id);
    });
  }

  async list({ cursor, limit, ...filter }: OrganizationsQuery): Promise<Page<OrganizationView>> {
    const after = readCursor(cursor, isUuid);
    const query = organizationsAmong(this.dataSource.manager, filter);
    if (after) query.andWhere('organization.id > :after', { after: after[0] });
    const organizations = await query
      .orderBy('organization.id')
      .limit(limit + 1)
      .getMany();
    return pageOf(organizations, limit, (organization) => [organization.id]);
  }

  get(id: string): Promise<OrganizationView> {
    return find(this.dataSource.manager, id);
  }

  async change(id: string, version: number, dto: ChangeOrganizationDto): Promise<OrganizationView> {
    return this.transactions.run(async (manager) => {
      const { code, name } = await find(manager, id);
      const searchText = organizationSearchText(code, dto.name ?? name);
      const { affected } = await manager.update(
        Organization,
        { id, version },
        { ...dto, searchText, version: version + 1 },
      );
      if (affected === 0) throw staleVersion(version);
      return find(manager, id);
    });
  }
}

async function find(manager: EntityManager, id: string): Promise<Organization> {
  const organization = await manager.findOneBy(Organization, { id });
  if (!organization) throw notFound('organization');
  return organization;
}
