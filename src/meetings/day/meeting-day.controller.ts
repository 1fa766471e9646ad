import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { MeetingDayView, MeetingStepDto } from './dto/meeting-day.dto.js';
import { MeetingDaysService } from './meeting-days.service.js';

@ApiTags('day')
@ForIntegrations('check-in')
@Controller('v1/forums/:forum/meetings/:meeting')
export class MeetingDayController {
  constructor(private readonly days: MeetingDaysService) {}

  /** Mark how far it is: a party has arrived or does not come, the meeting starts, ends; organisers undo what was a mistake. */
  @Post('steps')
  @HttpCode(200)
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingDayView })
  step(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
    @Body() dto: MeetingStepDto,
  ): Promise<MeetingDayView> {
    return this.days.step(forum, meeting, version, caller, dto);
  }
}
