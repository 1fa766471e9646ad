import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo, OpenToForumOpeners, OpenToSignedIn } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { IfMatch } from '../shared/http/version.js';
import { ChangeForumDto } from './dto/change-forum.dto.js';
import { CreateForumDto } from './dto/create-forum.dto.js';
import { ForumView } from './dto/forum-view.dto.js';
import { ForumsService } from './forums.service.js';

@ApiTags('forums')
@Controller('v1/forums')
export class ForumsController {
  constructor(private readonly forums: ForumsService) {}

  /** Open a forum; you become its first organiser. */
  @Post()
  @OpenToForumOpeners()
  @ApiCreates()
  @ApiCreatedResponse({ type: ForumView })
  create(@Body() dto: CreateForumDto, @Caller() caller: Principal): Promise<ForumView> {
    return this.forums.create(dto, caller);
  }

  /** The forums in which you hold a role. */
  @Get()
  @OpenToSignedIn()
  @ApiOkResponse({ type: PageOf(ForumView) })
  list(@Caller() caller: Principal, @Query() page: PageQuery): Promise<Page<ForumView>> {
    return this.forums.list(caller, page);
  }

  /** One forum: its days, zone and meeting hours. */
  @Get(':forum')
  @ForIntegrations('agenda:write')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison', 'delegate', 'exhibitor', 'interpreter')
  @ApiOkResponse({ type: ForumView })
  get(@Param('forum') forum: string): Promise<ForumView> {
    return this.forums.get(forum);
  }

  /** Change its names or its meeting hours. */
  @Patch(':forum')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: ForumView })
  change(@Param('forum') forum: string, @IfMatch() version: number, @Body() dto: ChangeForumDto): Promise<ForumView> {
    return this.forums.change(forum, version, dto);
  }
}
