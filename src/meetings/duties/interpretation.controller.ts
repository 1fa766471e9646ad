import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IdParam } from '../../shared/http/request.js';
import { IfMatch } from '../../shared/http/version.js';
import { MeetingView } from '../dto/meeting-view.dto.js';
import { InterpretationDto } from './dto/interpretation.dto.js';
import { InterpretationChanges } from './interpretation-changes.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings/:meeting')
export class InterpretationController {
  constructor(private readonly changes: InterpretationChanges) {}

  /** Say between which languages a meeting is interpreted, and who brings interpreters of their own; a place that it has stays. */
  @Put('interpretation')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingView })
  change(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
    @Body() dto: InterpretationDto,
  ): Promise<MeetingView> {
    return this.changes.change(forum, meeting, version, caller, dto);
  }
}
