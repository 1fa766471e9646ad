import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiCreates } from '../../shared/http/api-docs.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { IdParam } from '../../shared/http/request.js';
import {
  AcceptRequestDto,
  AskForMeetingDto,
  CounterRequestDto,
  DeclineRequestDto,
  MeetingRequestsQuery,
  MeetingRequestView,
} from './dto/meeting-request.dto.js';
import { MeetingRequestsService } from './meeting-requests.service.js';
import { RequestAnswersService } from './request-answers.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meeting-requests')
export class MeetingRequestsController {
  constructor(
    private readonly requests: MeetingRequestsService,
    private readonly answers: RequestAnswersService,
  ) {}

  /** Ask another delegation for a meeting; it is told by mail and answers until a deadline. */
  @Post()
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingRequestView })
  ask(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: AskForMeetingDto,
  ): Promise<MeetingRequestView> {
    return this.requests.ask(forum, caller, dto);
  }

  /** What was asked for and what became of it; delegations see what they have sent and received. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(MeetingRequestView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: MeetingRequestsQuery,
  ): Promise<Page<MeetingRequestView>> {
    return this.requests.list(forum, caller, query);
  }

  /** One request, with both sides of it. */
  @Get(':request')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingRequestView })
  get(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('request') request: string,
  ): Promise<MeetingRequestView> {
    return this.requests.get(forum, caller, request);
  }

  /** Accept it, for the side that was asked: it becomes a meeting, which the planner places. */
  @Post(':request/accept')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingRequestView })
  accept(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('request') request: string,
    @Body() dto: AcceptRequestDto,
  ): Promise<MeetingRequestView> {
    return this.answers.accept(forum, caller, request, dto);
  }

  /** Decline it, for the side that was asked. */
  @Post(':request/decline')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingRequestView })
  decline(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('request') request: string,
    @Body() dto: DeclineRequestDto,
  ): Promise<MeetingRequestView> {
    return this.answers.decline(forum, caller, request, dto);
  }

  /** Propose other terms, for the side that was asked: this one ends, and the other side is asked. */
  @Post(':request/counter')
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingRequestView })
  counter(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('request') request: string,
    @Body() dto: CounterRequestDto,
  ): Promise<MeetingRequestView> {
    return this.answers.counter(forum, caller, request, dto);
  }

  /** Take it back, for the side that has asked. */
  @Post(':request/withdraw')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingRequestView })
  withdraw(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @IdParam('request') request: string,
  ): Promise<MeetingRequestView> {
    return this.answers.withdraw(forum, caller, request);
  }
}
