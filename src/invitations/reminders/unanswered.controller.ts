import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { UnansweredQuery, UnansweredView } from './dto/unanswered.dto.js';
import { UnansweredService } from './unanswered.service.js';

@ApiTags('replies')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/unanswered')
export class UnansweredController {
  constructor(private readonly unanswered: UnansweredService) {}

  /** Invitations to meetings and sessions that wait for an answer, the oldest first: those for organisers to ask, unless said otherwise. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(UnansweredView) })
  list(@Param('forum') forum: string, @Query() query: UnansweredQuery): Promise<Page<UnansweredView>> {
    return this.unanswered.list(forum, query);
  }
}
