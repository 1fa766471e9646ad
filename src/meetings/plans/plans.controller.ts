import { Body, Controller, Get, HttpCode, Param, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import { watch } from '../../shared/http/watch.js';
import { AppliedPlanView } from './dto/applied-plan.dto.js';
import { ApplyPlanDto } from './dto/apply-plan.dto.js';
import { ComparePlansQuery } from './dto/compare-plans.dto.js';
import { CreatePlanDto } from './dto/create-plan.dto.js';
import {
  PlanChangeView,
  PlanDifferenceView,
  PlanMessageView,
  PlanPlacementView,
  PlanUnplacedView,
  PlanView,
} from './dto/plan-view.dto.js';
import { PlanWarningsView } from './dto/plan-warnings.dto.js';
import { PlanWarningsService } from './warnings/plan-warnings.service.js';
import { PlanPreviewService } from './plan-preview.service.js';
import { PlanResultsService } from './plan-results.service.js';
import { restingStatuses } from './plan.states.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly results: PlanResultsService,
    private readonly preview: PlanPreviewService,
    private readonly warned: PlanWarningsService,
  ) {}

  /** Let the planner look for places; nothing moves until you apply the plan. */
  @Post()
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiCreates()
  @ApiAcceptedResponse({ type: PlanView })
  create(@Param('forum') forum: string, @Body() dto: CreatePlanDto, @Caller() caller: Principal): Promise<PlanView> {
    return this.plans.create(forum, dto, caller);
  }

  /** What the planner has found so far, oldest first. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(PlanView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<PlanView>> {
    return this.plans.list(forum, page);
  }

  /** One plan: how far it is, or what it found. */
  @Get(':plan')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PlanView })
  get(@Param('forum') forum: string, @IdParam('plan') plan: string): Promise<PlanView> {
    return this.plans.get(forum, plan);
  }

  /** The plan as server-sent events while it is worked on. */
  @Sse(':plan/events')
  @OpenTo('organiser', 'protocol')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: PlanView })
  events(@Param('forum') forum: string, @IdParam('plan') plan: string): Promise<Observable<MessageEvent>> {
    return watch(
      () => this.plans.get(forum, plan),
      ({ status }) => restingStatuses.includes(status),
    );
  }

  /** Where it would place meetings. */
  @Get(':plan/placements')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(PlanPlacementView) })
  placements(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() page: PageQuery,
  ): Promise<Page<PlanPlacementView>> {
    return this.results.placements(forum, plan, page);
  }

  /** Which meetings it has no place for, and why. */
  @Get(':plan/unplaced')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(PlanUnplacedView) })
  unplaced(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() page: PageQuery,
  ): Promise<Page<PlanUnplacedView>> {
    return this.results.unplaced(forum, plan, page);
  }

  /** What applying it would change: meetings that get a place, move, or lose theirs. */
  @Get(':plan/changes')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(PlanChangeView) })
  changes(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() page: PageQuery,
  ): Promise<Page<PlanChangeView>> {
    return this.preview.changes(forum, plan, page);
  }

  /** Which meetings it puts elsewhere than another plan does (`with`), or than they are now. */
  @Get(':plan/differences')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(PlanDifferenceView) })
  differences(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() query: ComparePlansQuery,
  ): Promise<Page<PlanDifferenceView>> {
    return this.preview.differences(forum, plan, query);
  }

  /** What somebody should look at before it is applied; it is in the way of nothing. */
  @Get(':plan/warnings')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PlanWarningsView })
  warnings(@Param('forum') forum: string, @IdParam('plan') plan: string): Promise<PlanWarningsView> {
    return this.warned.of(forum, plan);
  }

  /** Who would be told what if it were applied now; what has moved on since is left out. */
  @Get(':plan/messages')
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(PlanMessageView) })
  messages(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Query() page: PageQuery,
  ): Promise<Page<PlanMessageView>> {
    return this.preview.messages(forum, plan, page);
  }

  /** Give it up; a search under way stops within a second. */
  @Post(':plan/cancel')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: PlanView })
  cancel(@Param('forum') forum: string, @IdParam('plan') plan: string): Promise<PlanView> {
    return this.plans.cancel(forum, plan);
  }

  /** Move the live timetable to it, in one transaction; the invitations are held for review. */
  @Post(':plan/apply')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiOkResponse({ type: AppliedPlanView })
  apply(
    @Param('forum') forum: string,
    @IdParam('plan') plan: string,
    @Body() { skipStale = false }: ApplyPlanDto,
  ): Promise<AppliedPlanView> {
    return this.plans.apply(forum, plan, skipStale);
  }
}
