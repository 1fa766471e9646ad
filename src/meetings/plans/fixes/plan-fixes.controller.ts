import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { IdParam, ReaderLanguage } from '../../../shared/http/request.js';
import type { Language } from '../../../shared/names/localized-text.js';
import { PlanFixDto, PlanFixesView, WhatIfView } from '../dto/plan-fix.dto.js';
import { PlanFixesService } from './plan-fixes.service.js';
import { WhatIfService } from './what-if.service.js';

@ApiTags('plans')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/plans/:plan')
export class PlanFixesController {
  constructor(
    private readonly fixes: PlanFixesService,
    private readonly possible: WhatIfService,
  ) {}

  /** What would give a meeting a place that has none by this plan: in words, to ask `what-if` with, and as requests that do it. */
  @Get('unplaced/:meeting/fixes')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PlanFixesView })
  list(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @IdParam('meeting') meeting: string,
    @ReaderLanguage() reader: Language,
  ): Promise<PlanFixesView> {
    return this.fixes.fixes(forum, plan, meeting, reader);
  }

  /** What one thing more, or one meeting less, would gain: the plan is searched anew for a second, and nothing is written. Where many ask at once, some are told when to ask again. */
  @Post('what-if')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: WhatIfView })
  whatIf(@Param('forum') forum: string, @IdParam('plan') plan: string, @Body() dto: PlanFixDto): Promise<WhatIfView> {
    return this.possible.whatIf(forum, plan, dto);
  }
}
