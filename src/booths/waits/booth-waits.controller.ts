import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { BoothWaitView, JoinWaitDto } from '../dto/booth-wait.dto.js';
import { BoothWaitsService } from './booth-waits.service.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/booth-waits')
export class BoothWaitsController {
  constructor(private readonly waits: BoothWaitsService) {}

  /** Wait for a booth: the next one that is free and fits is held for you. */
  @Post()
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiCreates()
  @ApiCreatedResponse({ type: BoothWaitView })
  join(@Param('forum') forum: string, @Caller() caller: Principal, @Body() dto: JoinWaitDto): Promise<BoothWaitView> {
    return this.waits.join(forum, caller, dto);
  }

  /** The line, and what became of those who stood in it; exhibitors see themselves. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: PageOf(BoothWaitView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<BoothWaitView>> {
    return this.waits.list(forum, caller, page);
  }

  /** Wait no more. */
  @Post(':wait/leave')
  @HttpCode(200)
  @OpenTo('organiser', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: BoothWaitView })
  leave(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('wait') wait: string,
  ): Promise<BoothWaitView> {
    return this.waits.leave(forum, caller, wait);
  }
}
