import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ExportQuery } from '../../shared/tables/export-query.js';
import { BoothsQuery } from './booths-query.dto.js';

/** The conditions of the list; all that they leave is in the file. */
export class BoothsExportQuery extends IntersectionType(ExportQuery, OmitType(BoothsQuery, ['cursor', 'limit'])) {}
