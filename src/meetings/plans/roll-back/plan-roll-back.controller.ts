import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../../access/open-to.js';
import { PageOf, PageQuery, type Page } from '../../../shared/http/page.js';
import { IdParam } from '../../../shared/http/request.js';
import { PlanMessageView } from '../dto/plan-view.dto.js';
import { RollBackPlanDto, RolledBackPlanView } from '../dto/rolled-back-plan.dto.js';
import { PlanPreviewService } from '../plan-preview.service.js';
import { PlanRollBackService } from './plan-roll-back.service.js';

@ApiTags('plans')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/plans/:plan/roll-back')
export class PlanRollBackController {
  constructor(
    private readonly takenBack: PlanRollBackService,
    private readonly preview: PlanPreviewService,
  ) {}

  /** Put its meetings back where they were before it was applied, in one transaction; the messages are held for review. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: RolledBackPlanView })
  rollBack(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Body() { skipStale = false }: RollBackPlanDto,
  ): Promise<RolledBackPlanView> {
    return this.takenBack.rollBack(forum, plan, skipStale);
  }

  /** Who would be told what if it were rolled back now; what has changed since is left out. */
  @Get('messages')
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(PlanMessageView) })
  messages(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() page: PageQuery,
  ): Promise<Page<PlanMessageView>> {
    return this.preview.rollBackMessages(forum, plan, page);
  }
}
