import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { ErasuresQuery, ErasureView } from './dto/erasure-view.dto.js';
import { ErasuresService } from './erasures.service.js';

@ApiTags('privacy')
@Controller('v1/forums/:forum')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  /** Ask the organisers to erase a delegate: the delegate, their liaison, or an organiser who has it on paper. */
  @Post('delegates/:delegate/erasure-request')
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: ErasureView })
  ask(
    @Param('forum') forumId: string,
    @IdParam('delegate') delegateId: string,
    @Caller() caller: Principal,
  ): Promise<ErasureView> {
    return this.erasures.ask({ forumId, delegateId, caller });
  }

  /** Who has asked to be erased, and when it was done; by delegate. */
  @Get('erasures')
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(ErasureView) })
  list(@Param('forum') forumId: string, @Query() query: ErasuresQuery): Promise<Page<ErasureView>> {
    return this.erasures.list(forumId, query);
  }

  /** Erase a delegate for good: name, position and contact data, everywhere; the meetings and the counts stay. */
  @Post('delegates/:delegate/erasure')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ErasureView })
  erase(
    @Param('forum') forumId: string,
    @IdParam('delegate') delegateId: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
  ): Promise<ErasureView> {
    return this.erasures.erase({ forumId, delegateId, caller }, version);
  }
}
