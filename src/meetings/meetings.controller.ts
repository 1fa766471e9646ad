import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { MeetingMovesService } from './bookings/meeting-moves.service.js';
import { CreateMeetingDto } from './dto/create-meeting.dto.js';
import { MeetingView } from './dto/meeting-view.dto.js';
import { MeetingsPage } from './dto/meetings-page.dto.js';
import { MeetingsQuery } from './dto/meetings-query.dto.js';
import { MoveMeetingDto } from './dto/move-meeting.dto.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingsService } from './meetings.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly reader: MeetingReader,
    private readonly moves: MeetingMovesService,
  ) {}

  /** Add a meeting that its parties have agreed to; the planner finds its place. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: MeetingView })
  create(@Param('forum') forum: string, @Body() dto: CreateMeetingDto): Promise<MeetingView> {
    return this.meetings.create(forum, dto);
  }

  /** The meetings, by the order in which they were added. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: MeetingsPage })
  list(@Param('forum') forum: string, @Query() query: MeetingsQuery): Promise<MeetingsPage> {
    return this.reader.list(forum, query);
  }

  /** One meeting; where it is, once it is placed. */
  @Get(':meeting')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: MeetingView })
  get(@Param('forum') forum: string, @IdParam('meeting') meeting: string): Promise<MeetingView> {
    return this.reader.get(forum, meeting);
  }

  /** Cancel it; its time is free again, and whoever was told of it is to be told. */
  @Post(':meeting/cancel')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  cancel(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    return this.meetings.cancel(forum, meeting, version);
  }

  /** Put it at another place, or at its first one, whatever its wishes of hours; all that it needs must be free then. */
  @Post(':meeting/move')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  move(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
    @Body() dto: MoveMeetingDto,
  ): Promise<MeetingView> {
    return this.moves.move(forum, meeting, version, caller, dto);
  }
}
