import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { CheckInResultsView, CheckInResultView } from '../delegations/desk/dto/check-in-view.dto.js';
import { CreateCheckInDto, CreateCheckInsDto } from '../delegations/desk/dto/create-check-in.dto.js';
import { IdParam, ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { SessionCheckInsService } from './session-check-ins.service.js';

@ApiTags('desk')
@Controller('v1/forums/:forum/sessions/:session/check-ins')
@ForIntegrations('check-in')
export class SessionCheckInsController {
  constructor(private readonly checkIns: SessionCheckInsService) {}

  /** Check somebody in at the door of a session. The same id again records nothing more. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ApiOkResponse({ type: CheckInResultView })
  create(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @Body() dto: CreateCheckInDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<CheckInResultView> {
    return this.checkIns.checkIn({ forumId, sessionId, caller, reader }, dto);
  }

  /** What the door of a session kept while it was offline, in any order. */
  @Post('batch')
  @HttpCode(200)
  @OpenTo('organiser', 'desk')
  @ApiOkResponse({ type: CheckInResultsView })
  createAll(
    @Param('forum') forumId: string,
    @IdParam('session') sessionId: string,
    @Body() dto: CreateCheckInsDto,
    @Caller() caller: Principal,
    @ReaderLanguage() reader: Language,
  ): Promise<CheckInResultsView> {
    return this.checkIns.checkInAll({ forumId, sessionId, caller, reader }, dto);
  }
}
