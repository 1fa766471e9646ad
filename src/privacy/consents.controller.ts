import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { ConsentsService } from './consents.service.js';
import { ConsentView } from './dto/consent-view.dto.js';
import { RecordConsentDto } from './dto/record-consent.dto.js';

@ApiTags('privacy')
@Controller('v1/forums/:forum/delegates/:delegate/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** Record what a delegate has decided: the delegate, their liaison, or an organiser who has it on paper. */
  @Post()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: ConsentView })
  record(
    @Param('forum') forumId: string,
    @IdParam('delegate') delegateId: string,
    @Caller() caller: Principal,
    @Body() dto: RecordConsentDto,
  ): Promise<ConsentView> {
    return this.consents.record({ forumId, delegateId, caller }, dto);
  }

  /** What a delegate has decided, the newest first. */
  @Get()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(ConsentView) })
  list(
    @Param('forum') forumId: string,
    @IdParam('delegate') delegateId: string,
    @Caller() caller: Principal,
    @Query() page: PageQuery,
  ): Promise<Page<ConsentView>> {
    return this.consents.list({ forumId, delegateId, caller }, page);
  }
}
