import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { RecommendationsQuery, RecommendationView } from './dto/recommendation.dto.js';
import { RecommendationsService } from './recommendations.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/recommendations')
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  /** Whom a delegation might want to meet, best first, with the reasons in the reader's language; delegations ask for their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(RecommendationView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
    @Query() query: RecommendationsQuery,
  ): Promise<Page<RecommendationView>> {
    return this.recommendations.list(forum, caller, reader, query);
  }
}
