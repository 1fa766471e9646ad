import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { codeExists } from '../forums/forum.errors.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import type { CreateOrganizationDto } from './dto/create-organization.dto.js';
import type { OrganizationView } from './dto/organization-view.dto.js';
import type { OrganizationsQuery } from './dto/organizations-query.dto.js';
import { Organization } from './organization.entity.js';

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async create(dto: CreateOrganizationDto): Promise<OrganizationView> {
    return this.transactions.run(async (manager) => {
      const organization = manager.create(Organization, { ...dto, localityCode: dto.localityCode ?? null });
      await manager
        .insert(Organization, organization)
        .catch(refuseOn({ organization_code_key: () => codeExists(dto.code) }));
      return organization;
    });
  }

  async list({ cursor, limit, code }: OrganizationsQuery): Promise<Page<OrganizationView>> {
    const after = readCursor(cursor, isUuid);
    const query = this.dataSource.getRepository(Organization).createQueryBuilder('organization').where('true');
    if (after) query.andWhere('organization.id > :after', { after: after[0] });
    if (code !== undefined) query.andWhere('organization.code = :code', { code });
    const organizations = await query
      .orderBy('organization.id')
      .limit(limit + 1)
      .getMany();
    return pageOf(organizations, limit, (organization) => [organization.id]);
  }

  async get(id: string): Promise<OrganizationView> {
    const organization = await this.dataSource.getRepository(Organization).findOneBy({ id });
    if (!organization) throw notFound('organization');
    return organization;
  }
}
