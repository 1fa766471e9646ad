import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import type { Language } from '../shared/names/localized-text.js';
import { DelegateChangesService } from './delegate-changes.service.js';
import { DelegatesService } from './delegates.service.js';
import { ChangeDelegateDto } from './dto/change-delegate.dto.js';
import { CreateDelegateDto, CreateDelegatesDto } from './dto/create-delegate.dto.js';
import {
  DelegatesAddedView,
  DelegateStatusChangeView,
  DelegateSummaryView,
  DelegateView,
} from './dto/delegate-view.dto.js';
import { DelegatesQuery } from './dto/delegates-query.dto.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/delegates')
export class DelegatesController {
  constructor(
    private readonly delegates: DelegatesService,
    private readonly changes: DelegateChangesService,
  ) {}

  /** Add a delegate to a delegation. */
  @Post()
  @OpenTo('organiser', 'liaison')
  @ApiCreates()
  @ApiCreatedResponse({ type: DelegateView })
  add(
    @Param('forum') forum: string,
    @Body() dto: CreateDelegateDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<DelegateView> {
    return this.changes.add(forum, dto, caller, reader);
  }

  /** Add up to 200 delegates at once: all of them, or none. */
  @Post('batch')
  @OpenTo('organiser', 'liaison')
  @ApiCreates()
  @ApiCreatedResponse({ type: DelegatesAddedView })
  addAll(
    @Param('forum') forum: string,
    @Body() { delegates }: CreateDelegatesDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<DelegatesAddedView> {
    return this.changes.addAll(forum, delegates, caller, reader);
  }

  /** The delegates of the forum, filtered, searched and sorted; without contact data. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(DelegateSummaryView) })
  list(
    @Param('forum') forum: string,
    @Query() query: DelegatesQuery,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<Page<DelegateSummaryView>> {
    return this.delegates.list(forum, query, caller, reader);
  }

  /** One delegate; contact data for organisers, the liaison and themselves. */
  @Get(':delegate')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiOkResponse({ type: DelegateView })
  get(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<DelegateView> {
    return this.delegates.get(forum, delegate, caller, reader);
  }

  /** When a delegate came to each status. */
  @Get(':delegate/status-history')
  @OpenTo('organiser', 'liaison')
  @ApiOkResponse({ type: PageOf(DelegateStatusChangeView) })
  statusHistory(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<DelegateStatusChangeView>> {
    return this.delegates.statusHistory(forum, delegate, caller, page);
  }

  /** Change a delegate. */
  @Patch(':delegate')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiEdits()
  @ApiOkResponse({ type: DelegateView })
  change(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @IfMatch() version: number,
    @Body() dto: ChangeDelegateDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<DelegateView> {
    return this.changes.change(forum, delegate, version, dto, caller, reader);
  }
}
