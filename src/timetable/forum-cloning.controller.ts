import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates } from '../shared/http/api-docs.js';
import { CloneForumDto } from './dto/clone-forum.dto.js';
import { ClonedForumView } from './dto/cloned-forum-view.dto.js';
import { ForumCloningService } from './forum-cloning.service.js';

@ApiTags('forums')
@Controller('v1/forums/:forum/clones')
export class ForumCloningController {
  constructor(private readonly cloning: ForumCloningService) {}

  /** Open a new forum with the rooms, agenda, booths, rules and words of this one, on other days, without its people. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: ClonedForumView })
  clone(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: CloneForumDto,
  ): Promise<ClonedForumView> {
    return this.cloning.clone(forum, caller, dto);
  }
}
