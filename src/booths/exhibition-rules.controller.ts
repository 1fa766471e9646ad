import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiEdits } from '../shared/http/api-docs.js';
import { IfMatch } from '../shared/http/version.js';
import { ChangeExhibitionRulesDto, ExhibitionRulesView } from './dto/exhibition-rules.dto.js';
import { ExhibitionRulesService } from './exhibition-rules.service.js';

@ApiTags('booths')
@ForIntegrations('booths:write')
@Controller('v1/forums/:forum/exhibition-rules')
export class ExhibitionRulesController {
  constructor(private readonly rules: ExhibitionRulesService) {}

  /** How booths are given: by confirmation or at once, and how long holds last. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'exhibitor', 'liaison')
  @ApiOkResponse({ type: ExhibitionRulesView })
  get(@Param('forum') forum: string): Promise<ExhibitionRulesView> {
    return this.rules.get(forum);
  }

  /** Change them, for what is asked for from now on. */
  @Patch()
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ExhibitionRulesView })
  change(
    @Param('forum') forum: string,
    @IfMatch() version: number,
    @Body() dto: ChangeExhibitionRulesDto,
  ): Promise<ExhibitionRulesView> {
    return this.rules.change(forum, version, dto);
  }
}
