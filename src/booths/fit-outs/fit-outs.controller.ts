import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import type { Language } from '../../shared/names/localized-text.js';
import { ApiOffersTable, ExportQuery } from '../../shared/tables/export-query.js';
import { offerTable } from '../../shared/tables/table-file.js';
import { ChangeFitOutDto, FitOutView } from './dto/fit-out.dto.js';
import { TakeLoadInDto } from './dto/load-in.dto.js';
import { FitOutTable } from './fit-out-table.js';
import { FitOutsService } from './fit-outs.service.js';
import { LoadInsService } from './load-ins.service.js';

@ApiTags('fit-outs')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/fit-outs')
export class FitOutsController {
  constructor(
    private readonly fitOuts: FitOutsService,
    private readonly loadIns: LoadInsService,
    private readonly table: FitOutTable,
  ) {}

  /** What exhibitors want in their booths, and what they have not said yet; exhibitors see their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: PageOf(FitOutView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
    @ReaderLanguage() reader: Language,
  ): Promise<Page<FitOutView>> {
    return this.fitOuts.list(forum, caller, page, reader);
  }

  /** The sheets for the contractor as CSV or XLSX. */
  @Get('export')
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOffersTable()
  async export(
    @Param('forum') forum: string,
    @Query() { format }: ExportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return offerTable(await this.table.fitOuts(forum, language), format);
  }

  /** The sheet of one exhibitor who holds a booth. */
  @Get(':delegation')
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: FitOutView })
  get(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('delegation') delegation: string,
    @ReaderLanguage() reader: Language,
  ): Promise<FitOutView> {
    return this.fitOuts.get(forum, caller, delegation, reader);
  }

  /** Fill it in; exhibitors until the deadline, organisers also after it. */
  @Patch(':delegation')
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: FitOutView })
  change(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('delegation') delegationId: string,
    @IfMatch() version: number,
    @Body() dto: ChangeFitOutDto,
    @ReaderLanguage() reader: Language,
  ): Promise<FitOutView> {
    return this.fitOuts.change(forum, caller, { delegationId, version }, dto, reader);
  }

  /** Take a load-in slot, in place of the one that the exhibitor had. */
  @Put(':delegation/load-in')
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: FitOutView })
  async takeLoadIn(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('delegation') delegation: string,
    @Body() { slotId }: TakeLoadInDto,
    @ReaderLanguage() reader: Language,
  ): Promise<FitOutView> {
    await this.loadIns.take(forum, caller, delegation, slotId);
    return this.fitOuts.get(forum, caller, delegation, reader);
  }

  /** Let the load-in slot go. */
  @Delete(':delegation/load-in')
  @HttpCode(204)
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiNoContentResponse()
  releaseLoadIn(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('delegation') delegation: string,
  ): Promise<void> {
    return this.loadIns.release(forum, caller, delegation);
  }
}
