import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import type { Language } from '../../shared/names/localized-text.js';
import { CheckInsService } from './check-ins.service.js';
import { CheckInResultsView, CheckInResultView, CheckInView, UndoResultView } from './dto/check-in-view.dto.js';
import { CheckInsQuery } from './dto/check-ins-query.dto.js';
import { CreateCheckInDto, CreateCheckInsDto, UndoCheckInDto } from './dto/create-check-in.dto.js';

@ApiTags('desk')
@Controller('v1/forums/:forum/check-ins')
@ForIntegrations('check-in')
export class CheckInsController {
  constructor(private readonly checkIns: CheckInsService) {}

  /** Check somebody in at the venue: they have arrived. The same id again records nothing more. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ApiOkResponse({ type: CheckInResultView })
  create(
    @Param('forum') forumId: string,
    @Body() dto: CreateCheckInDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<CheckInResultView> {
    return this.checkIns.checkIn({ forumId, sessionId: null, caller, reader }, dto);
  }

  /** What a desk kept while it was offline, up to 500 check-ins at the venue and 500 undos, in any order. */
  @Post('batch')
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ApiOkResponse({ type: CheckInResultsView })
  createAll(
    @Param('forum') forumId: string,
    @Body() dto: CreateCheckInsDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<CheckInResultsView> {
    return this.checkIns.checkInAll({ forumId, sessionId: null, caller, reader }, dto);
  }

  /** Take a check-in back, at the venue or in a session. */
  @Post(':checkIn/undo')
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ApiOkResponse({ type: UndoResultView })
  undo(
    @Param('forum') forumId: string,
    @IdParam('checkIn') checkIn: string,
    @Body() dto: UndoCheckInDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<UndoResultView> {
    return this.checkIns.undo({ forumId, sessionId: null, caller, reader }, checkIn, dto);
  }

  /** What was recorded, oldest first, with what was taken back. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: PageOf(CheckInView) })
  list(@Param('forum') forumId: string, @Query() query: CheckInsQuery): Promise<Page<CheckInView>> {
    return this.checkIns.list(forumId, query);
  }
}
