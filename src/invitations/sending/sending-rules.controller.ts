import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IfMatch } from '../../shared/http/version.js';
import { ChangeSendingRuleDto, SendingRuleView } from './dto/sending-rule.dto.js';
import { SendingRulesService } from './sending-rules.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/sending-rule')
export class SendingRulesController {
  constructor(private readonly rules: SendingRulesService) {}

  /** When the messages of the forum leave. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: SendingRuleView })
  get(@Param('forum') forum: string): Promise<SendingRuleView> {
    return this.rules.get(forum);
  }

  /** Say when the messages of the forum leave: reviewed, or by themselves; it holds for what is held now, too. */
  @Patch()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: SendingRuleView })
  change(
    @Param('forum') forum: string,
    @IfMatch() version: number,
    @Body() dto: ChangeSendingRuleDto,
  ): Promise<SendingRuleView> {
    return this.rules.change(forum, version, dto);
  }
}
