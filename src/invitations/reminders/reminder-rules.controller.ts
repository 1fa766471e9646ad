import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IfMatch } from '../../shared/http/version.js';
import { ChangeReminderRuleDto, ReminderRuleView } from './dto/reminder-rule.dto.js';
import { ReminderRulesService } from './reminder-rules.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/reminder-rule')
export class ReminderRulesController {
  constructor(private readonly rules: ReminderRulesService) {}

  /** After how many days without an answer whom the forum reminds. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: ReminderRuleView })
  get(@Param('forum') forum: string): Promise<ReminderRuleView> {
    return this.rules.get(forum);
  }

  /** Say after how many days the recipient, then the liaisons are reminded, and when it is for the organisers to ask. */
  @Patch()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ReminderRuleView })
  change(
    @Param('forum') forum: string,
    @IfMatch() version: number,
    @Body() dto: ChangeReminderRuleDto,
  ): Promise<ReminderRuleView> {
    return this.rules.change(forum, version, dto);
  }
}
