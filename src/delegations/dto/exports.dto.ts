import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ExportQuery } from '../../shared/tables/export-query.js';
import { DelegatesFilter } from './delegates-query.dto.js';
import { DelegationsQuery } from './delegations-query.dto.js';
import { OrganizationsQuery } from './organizations-query.dto.js';

/** The conditions of the list; all that they leave is in the file. */
export class DelegatesExportQuery extends IntersectionType(
  ExportQuery,
  OmitType(DelegatesFilter, ['cursor', 'limit']),
) {}

export class DelegationsExportQuery extends IntersectionType(
  ExportQuery,
  OmitType(DelegationsQuery, ['cursor', 'limit']),
) {}

export class OrganizationsExportQuery extends IntersectionType(
  ExportQuery,
  OmitType(OrganizationsQuery, ['cursor', 'limit']),
) {}
