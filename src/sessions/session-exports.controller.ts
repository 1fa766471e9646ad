import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { ApiOffersTable, ExportQuery } from '../shared/tables/export-query.js';
import { offerTable } from '../shared/tables/table-file.js';
import { SessionTable } from './session-table.js';

@ApiTags('exports')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/sessions/export')
export class SessionExportsController {
  constructor(private readonly table: SessionTable) {}

  /** The draft agenda as CSV or XLSX. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOffersTable()
  async sessions(
    @Param('forum') forum: string,
    @Query() { format }: ExportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return offerTable(await this.table.sessions(forum, language), format);
  }
}
