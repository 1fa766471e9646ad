import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { DayView, LedgerAuditView } from './dto/day-view.dto.js';
import { TimetableService } from './timetable.service.js';

@ApiTags('timetable')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum')
export class TimetableController {
  constructor(private readonly timetable: TimetableService) {}

  /** One delegate's day: sessions, meetings and private blocks on one line. */
  @Get('delegates/:delegate/day')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate')
  @ApiOkResponse({ type: DayView })
  day(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<DayView> {
    return this.timetable.dayOf(forum, delegate, caller, reader);
  }

  /** The days of everybody in a delegation, by rank, on one page. */
  @Get('delegations/:delegation/days')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison')
  @ApiOkResponse({ type: PageOf(DayView) })
  days(
    @Param('forum') forum: string,
    @IdParam('delegation') delegation: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Query() page: PageQuery,
  ): Promise<Page<DayView>> {
    return this.timetable.daysOfDelegation(forum, delegation, caller, reader, page);
  }

  /** Counts the ledger's engagements, and those that overlap. */
  @Get('ledger/audit')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: LedgerAuditView })
  audit(@Param('forum') forum: string): Promise<LedgerAuditView> {
    return this.timetable.audit(forum);
  }
}
