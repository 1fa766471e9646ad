import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { ChangeSessionDto } from './dto/change-session.dto.js';
import { CreateSessionDto } from './dto/create-session.dto.js';
import { ChangedSessionView, RemovedSessionView, SessionView } from './dto/session-view.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** Add a session to the draft agenda; it claims its room and its people. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: ChangedSessionView })
  create(@Param('forum') forum: string, @Body() dto: CreateSessionDto): Promise<ChangedSessionView> {
    return this.sessions.create(forum, dto);
  }

  /** The draft agenda, by start. */
  @Get()
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: PageOf(SessionView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<SessionView>> {
    return this.sessions.list(forum, page);
  }

  /** One session of the draft. */
  @Get(':session')
  @OpenTo('organiser', 'protocol')
  @ApiOkResponse({ type: SessionView })
  get(@Param('forum') forum: string, @IdParam('session') session: string): Promise<SessionView> {
    return this.sessions.get(forum, session);
  }

  /** Change a session; what it claims moves with it, or nothing changes. */
  @Patch(':session')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ChangedSessionView })
  change(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @IfMatch() version: number,
    @Body() dto: ChangeSessionDto,
  ): Promise<ChangedSessionView> {
    return this.sessions.change(forum, session, version, dto);
  }

  /** Take a session out of the draft; its room and its people are free again, and you learn what that causes and cures. */
  @Delete(':session')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: RemovedSessionView })
  remove(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @IfMatch() version: number,
  ): Promise<RemovedSessionView> {
    return this.sessions.remove(forum, session, version);
  }
}
