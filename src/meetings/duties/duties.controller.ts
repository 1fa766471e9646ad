import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { DutiesService } from './duties.service.js';
import { DutiesQuery, DutyAnsweredView, DutyView } from './dto/duty.dto.js';

@ApiTags('interpreters')
@Controller('v1/forums/:forum')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  /** Who is to interpret which meeting, and whether they have accepted; interpreters see their own, the desk nothing confidential. */
  @Get('interpreter-duties')
  @OpenTo('organiser', 'protocol', 'desk', 'interpreter')
  @ApiOkResponse({ type: PageOf(DutyView) })
  list(
    @Param('forum') forum: string,
    @Query() query: DutiesQuery,
    @Caller() caller: Principal,
  ): Promise<Page<DutyView>> {
    return this.duties.list(forum, caller, query);
  }

  /** Take a meeting that was given to you. */
  @Post('meetings/:meeting/interpreters/:interpreter/accept')
  @HttpCode(200)
  @OpenTo('organiser', 'desk', 'interpreter')
  @ApiOkResponse({ type: DutyAnsweredView })
  accept(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IdParam('interpreter') interpreter: string,
    @Caller() caller: Principal,
  ): Promise<DutyAnsweredView> {
    return this.duties.accept(forum, caller, meeting, interpreter);
  }

  /** Say that you cannot: somebody else who is free takes it, and you are engaged with nothing else then; else the desk is asked. */
  @Post('meetings/:meeting/interpreters/:interpreter/decline')
  @HttpCode(200)
  @OpenTo('organiser', 'desk', 'interpreter')
  @ApiOkResponse({ type: DutyAnsweredView })
  decline(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IdParam('interpreter') interpreter: string,
    @Caller() caller: Principal,
  ): Promise<DutyAnsweredView> {
    return this.duties.decline(forum, caller, meeting, interpreter);
  }
}
