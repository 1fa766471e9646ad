import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../shared/http/page.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditEntriesQuery } from './dto/audit-entries-query.dto.js';
import { AuditEntryView } from './dto/audit-entry-view.dto.js';
import { OpenTo, OpenToForumOpeners } from './open-to.js';

@ApiTags('audit')
@Controller('v1')
export class AuditEntriesController {
  constructor(private readonly entries: AuditEntriesService) {}

  /** Who changed what in the forum, from what to what, the newest first. */
  @Get('forums/:forum/audit-entries')
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(AuditEntryView) })
  ofForum(@Param('forum') forum: string, @Query() query: AuditEntriesQuery): Promise<Page<AuditEntryView>> {
    return this.entries.list(forum, query);
  }

  /** Who changed what belongs to no forum: organizations, accounts, tokens. */
  @Get('audit-entries')
  @OpenToForumOpeners()
  @ApiOkResponse({ type: PageOf(AuditEntryView) })
  ofNoForum(@Query() query: AuditEntriesQuery): Promise<Page<AuditEntryView>> {
    return this.entries.list(null, query);
  }
}
