import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { ApiEdits } from '../../shared/http/api-docs.js';
import { IfMatch } from '../../shared/http/version.js';
import { ChangeProtocolRuleDto, ProtocolRuleView } from './dto/protocol-rule.dto.js';
import { ProtocolRulesService } from './protocol-rules.service.js';

@ApiTags('protocol')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/protocol-rule')
export class ProtocolRulesController {
  constructor(private readonly rules: ProtocolRulesService) {}

  /** Who is the host, which side begins, and how people are seated. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: ProtocolRuleView })
  get(@Param('forum') forum: string): Promise<ProtocolRuleView> {
    return this.rules.get(forum);
  }

  /** Say who is the host, which side begins, and how people are seated. */
  @Patch()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ProtocolRuleView })
  change(
    @Param('forum') forum: string,
    @IfMatch() version: number,
    @Body() dto: ChangeProtocolRuleDto,
  ): Promise<ProtocolRuleView> {
    return this.rules.change(forum, version, dto);
  }
}
