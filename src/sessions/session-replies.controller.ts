import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { RepliesView } from '../invitations/dto/reply.dto.js';
import { IdParam } from '../shared/http/request.js';
import { SessionRepliesService } from './session-replies.service.js';

@ApiTags('replies')
@ForIntegrations('agenda:write')
@Controller('v1/forums/:forum/sessions/:session/replies')
export class SessionRepliesController {
  constructor(private readonly replies: SessionRepliesService) {}

  /** Who was invited to the stage of a session and what they answered; a change of time or place asks anew. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: RepliesView })
  read(
    @Param('forum') forum: string,
    @IdParam('session') session: string,
    @Caller() caller: Principal,
  ): Promise<RepliesView> {
    return this.replies.read(forum, session, caller);
  }
}
