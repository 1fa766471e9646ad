import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { PageOf, PageQuery, type Page } from '../../shared/http/page.js';
import { DraftCheck } from './draft-check.js';
import { DraftWarningView } from './dto/draft-warnings.dto.js';

@ApiTags('sessions')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/draft')
export class DraftController {
  constructor(private readonly check: DraftCheck) {}

  /** What organisers should look at before the draft is released. */
  @Get('warnings')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(DraftWarningView) })
  warnings(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<DraftWarningView>> {
    return this.check.list(forum, page);
  }
}
