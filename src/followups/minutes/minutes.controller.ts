import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { AgreeToMinutesDto, MinutesView, WriteMinutesDto } from './dto/minutes.dto.js';
import { MinutesService } from './minutes.service.js';

@ApiTags('followups')
@Controller('v1/forums/:forum/meetings/:meeting/minutes')
export class MinutesController {
  constructor(private readonly minutes: MinutesService) {}

  /** The minutes of a meeting, for its parties and who runs the forum. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: MinutesView })
  get(
    @Param('forum') forumId: string,
    @IdParam('meeting') meetingId: string,
    @Caller() caller: Principal,
  ): Promise<MinutesView> {
    return this.minutes.get({ forumId, meetingId, caller });
  }

  /** Write the draft, from the start of the meeting on; `If-Match: "0"` while there is none. Who had agreed has to agree anew. */
  @Put()
  @OpenTo('organiser', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: MinutesView })
  write(
    @Param('forum') forumId: string,
    @IdParam('meeting') meetingId: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
    @Body() dto: WriteMinutesDto,
  ): Promise<MinutesView> {
    return this.minutes.write({ forumId, meetingId, caller }, version, dto);
  }

  /** Agree for a party; once all parties have, the minutes are agreed and stay as they are. */
  @Post('agree')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: MinutesView })
  agree(
    @Param('forum') forumId: string,
    @IdParam('meeting') meetingId: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
    @Body() dto: AgreeToMinutesDto,
  ): Promise<MinutesView> {
    return this.minutes.agree({ forumId, meetingId, caller }, version, dto);
  }

  /** Open agreed minutes again. */
  @Post('reopen')
  @HttpCode(200)
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MinutesView })
  reopen(
    @Param('forum') forumId: string,
    @IdParam('meeting') meetingId: string,
    @Caller() caller: Principal,
    @IfMatch() version: number,
  ): Promise<MinutesView> {
    return this.minutes.reopen({ forumId, meetingId, caller }, version);
  }
}
