import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { IdParam } from '../../shared/http/request.js';
import { MeetingProtocolView, RankWaiverDto, RankWaiverView } from './dto/meeting-protocol.dto.js';
import { MeetingProtocolService } from './meeting-protocol.service.js';
import { RankWaiversService } from './rank-waivers.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum')
export class MeetingProtocolController {
  constructor(
    private readonly protocol: MeetingProtocolService,
    private readonly waivers: RankWaiversService,
  ) {}

  /** What protocol says of it: ranks that do not match, in words; who receives, who is named first, which rooms suit. */
  @Get('meetings/:meeting/protocol')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: MeetingProtocolView })
  of(@Param('forum') forum: string, @IdParam('meeting') meeting: string): Promise<MeetingProtocolView> {
    return this.protocol.of(forum, meeting);
  }

  /** Let lower ranks meet, with the reason; organisers and protocol do, parties hear that they cannot. */
  @Put('meetings/:meeting/rank-waiver')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: RankWaiverView })
  waive(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @Caller() caller: Principal,
    @Body() dto: RankWaiverDto,
  ): Promise<RankWaiverView> {
    return this.waivers.waive(forum, caller, 'meeting', meeting, dto);
  }

  /** Let lower ranks meet, with the reason, before it is accepted; organisers and protocol do, parties hear that they cannot. */
  @Put('meeting-requests/:request/rank-waiver')
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: RankWaiverView })
  waiveAsked(
    @Param('forum') forum: string,
    @IdParam('request') request: string,
    @Caller() caller: Principal,
    @Body() dto: RankWaiverDto,
  ): Promise<RankWaiverView> {
    return this.waivers.waive(forum, caller, 'meeting-request', request, dto);
  }
}
