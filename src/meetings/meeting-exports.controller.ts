import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { ApiOffersTable, ExportQuery } from '../shared/tables/export-query.js';
import { offerTable } from '../shared/tables/table-file.js';
import { MeetingsExportQuery } from './dto/exports.dto.js';
import { MeetingTables } from './meeting-tables.js';

@ApiTags('exports')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum')
export class MeetingExportsController {
  constructor(private readonly tables: MeetingTables) {}

  /** The meetings as CSV or XLSX, with their parties, place and interpreters. */
  @Get('meetings/export')
  @OpenTo('organiser', 'protocol')
  @ApiOffersTable()
  async meetings(
    @Param('forum') forum: string,
    @Query() { format, status }: MeetingsExportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return offerTable(await this.tables.meetings(forum, status, language), format);
  }

  /** The interpreters as CSV or XLSX; contact data for organisers. */
  @Get('interpreters/export')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOffersTable()
  interpreters(
    @Param('forum') forum: string,
    @Query() { format }: ExportQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return offerTable(this.tables.interpreters(forum, caller, language), format);
  }
}
