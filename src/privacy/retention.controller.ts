import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { PageQuery } from '../shared/http/page.js';
import { ReaderLanguage } from '../shared/http/request.js';
import type { Language } from '../shared/names/localized-text.js';
import { RetentionView } from './dto/retention-view.dto.js';
import { RetentionService } from './retention.service.js';

@ApiTags('privacy')
@Controller('v1/forums/:forum/retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  /** Whom the forum's end will erase, and when; nothing is changed. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: RetentionView })
  preview(
    @Param('forum') forumId: string,
    @Query() page: PageQuery,
    @ReaderLanguage() reader: Language,
  ): Promise<RetentionView> {
    return this.retention.preview(forumId, page, reader);
  }
}
