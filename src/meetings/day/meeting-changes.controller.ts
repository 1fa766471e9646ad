import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { MeetingView } from '../dto/meeting-view.dto.js';
import { SubstituteDto, SwapRoomsDto } from './dto/meeting-changes.dto.js';
import { OnlineMeetingDto } from '../dto/online-meeting.dto.js';
import { OnlineMeetingsService } from '../online-meetings.service.js';
import { RoomSwapsService } from './room-swaps.service.js';
import { SubstitutesService } from './substitutes.service.js';

@ApiTags('day')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings/:meeting')
export class MeetingChangesController {
  constructor(
    private readonly swaps: RoomSwapsService,
    private readonly substitutes: SubstitutesService,
    private readonly online: OnlineMeetingsService,
  ) {}

  /** Let two meetings change rooms, each at its time; both or none. */
  @Post('swap-rooms')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  swap(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
    @Body() dto: SwapRoomsDto,
  ): Promise<MeetingView> {
    return this.swaps.swap(forum, meeting, version, caller, dto);
  }

  /** Let parties take part from elsewhere, by a link that parties, interpreters and the desk alone are told. */
  @Put('online')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  takePartOnline(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Body() dto: OnlineMeetingDto,
  ): Promise<MeetingView> {
    return this.online.change(forum, meeting, version, dto);
  }

  /** Let somebody else of the same delegation come. */
  @Post('substitutes')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  substitute(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Body() dto: SubstituteDto,
  ): Promise<MeetingView> {
    return this.substitutes.substitute(forum, meeting, version, dto);
  }
}
