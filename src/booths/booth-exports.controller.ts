import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { ApiOffersTable } from '../shared/tables/export-query.js';
import { offerTable } from '../shared/tables/table-file.js';
import { BoothTable } from './booth-table.js';
import { BoothsExportQuery } from './dto/exports.dto.js';

@ApiTags('exports')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/booths/export')
export class BoothExportsController {
  constructor(private readonly table: BoothTable) {}

  /** The booths as CSV or XLSX, and who holds them. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOffersTable()
  booths(
    @Param('forum') forum: string,
    @Query() { format, state }: BoothsExportQuery,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return offerTable(this.table.booths(forum, state, language), format);
  }
}
