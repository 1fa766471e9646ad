import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IfMatch } from '../../shared/http/version.js';
import { ChangeMeetingRulesDto, MeetingRulesView } from './dto/meeting-rules.dto.js';
import { MeetingRulesService } from './meeting-rules.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meeting-rules')
export class MeetingRulesController {
  constructor(private readonly rules: MeetingRulesService) {}

  /** Who may ask whom for a meeting, and how often. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: MeetingRulesView })
  get(@Param('forum') forum: string): Promise<MeetingRulesView> {
    return this.rules.get(forum);
  }

  /** Change them, for what is asked from now on. */
  @Patch()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: MeetingRulesView })
  change(
    @Param('forum') forum: string,
    @IfMatch() version: number,
    @Body() dto: ChangeMeetingRulesDto,
  ): Promise<MeetingRulesView> {
    return this.rules.change(forum, version, dto);
  }
}
