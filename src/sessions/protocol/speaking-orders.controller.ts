import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam, ReaderLanguage } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import type { Language } from '../../shared/names/localized-text.js';
import { SpeakingOrderView, TakeSpeakingOrderDto } from './dto/speaking-order.dto.js';
import { SpeakingOrdersService } from './speaking-orders.service.js';

@ApiTags('protocol')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/sessions/:session/speaking-order')
export class SpeakingOrdersController {
  constructor(private readonly orders: SpeakingOrdersService) {}

  /** In which order those of a session would speak by rank and in turns of the two sides, each with the reason. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: SpeakingOrderView })
  propose(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @ReaderLanguage() language: Language,
  ): Promise<SpeakingOrderView> {
    return this.orders.propose(forum, session, language);
  }

  /** Let the session have the proposed order, or another one; what is presented moves with its speakers. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: SpeakingOrderView })
  take(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @IfMatch() version: number,
    @Body() { delegateIds }: TakeSpeakingOrderDto,
    @ReaderLanguage() language: Language,
  ): Promise<SpeakingOrderView> {
    return this.orders.take(forum, session, { version, delegateIds }, language);
  }
}
