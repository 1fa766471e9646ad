import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { ApiOffersTable, ExportQuery } from '../../shared/tables/export-query.js';
import { offerTable } from '../../shared/tables/table-file.js';
import { LeadView, ScanLeadDto } from './dto/lead.dto.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('v1/forums/:forum/leads')
export class LeadsController {
  constructor(private readonly leads: LeadsService) {}

  /** Scan a visitor's badge at your booth; only who has agreed to share contact data can be a lead. */
  @Post()
  @OpenTo('exhibitor')
  @ApiCreates()
  @ApiCreatedResponse({ type: LeadView })
  scan(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: ScanLeadDto,
    @ReaderLanguage() reader: Language,
  ): Promise<LeadView> {
    return this.leads.scan(forum, caller, dto, reader);
  }

  /** Your leads, the oldest first; who has taken consent back is not among them. */
  @Get()
  @OpenTo('exhibitor')
  @ApiOkResponse({ type: PageOf(LeadView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
    @ReaderLanguage() reader: Language,
  ): Promise<Page<LeadView>> {
    return this.leads.list(forum, caller, page, reader);
  }

  /** Your leads as CSV or XLSX. */
  @Get('export')
  @OpenTo('exhibitor')
  @ApiOffersTable()
  export(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() { format }: ExportQuery,
    @ReaderLanguage() reader: Language,
  ): StreamableFile {
    return offerTable(this.leads.table(forum, caller, reader), format);
  }
}
