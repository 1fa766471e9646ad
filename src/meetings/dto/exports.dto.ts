import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ExportQuery } from '../../shared/tables/export-query.js';
import { MeetingsQuery } from './meetings-query.dto.js';

/** The conditions of the list; all that they leave is in the file. */
export class MeetingsExportQuery extends IntersectionType(ExportQuery, OmitType(MeetingsQuery, ['cursor', 'limit'])) {}
