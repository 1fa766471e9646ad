import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { LiftSuppressionDto, SuppressionView } from '../dto/suppression.dto.js';
import { SuppressionsService } from './suppressions.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@OpenTo('organiser')
@Controller('v1/forums/:forum/suppressions')
export class SuppressionsController {
  constructor(private readonly suppressions: SuppressionsService) {}

  /** The mailboxes that are not written to: what came back, and who unsubscribed. */
  @Get()
  @ApiOkResponse({ type: PageOf(SuppressionView) })
  list(@Param('forum') forum: string, @Query() query: PageQuery): Promise<Page<SuppressionView>> {
    return this.suppressions.list(forum, query);
  }

  /** Write to a mailbox again. */
  @Post(':suppression/lift')
  @HttpCode(204)
  @ApiNoContentResponse()
  lift(
    @Param('forum') forum: string,
    @IdParam('suppression') suppression: string,
    @Body() { reason }: LiftSuppressionDto,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.suppressions.lift(forum, suppression, reason, caller);
  }
}
