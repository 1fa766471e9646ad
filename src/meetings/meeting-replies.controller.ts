import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { RepliesView } from '../invitations/dto/reply.dto.js';
import { IdParam } from '../shared/http/request.js';
import { MeetingRepliesService } from './meeting-replies.service.js';

@ApiTags('replies')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meetings/:meeting/replies')
export class MeetingRepliesController {
  constructor(private readonly replies: MeetingRepliesService) {}

  /** Who was invited to a meeting and what they answered; a change of time or place asks anew. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison')
  @ApiOkResponse({ type: RepliesView })
  read(
    @Param('forum') forum: string,
    @IdParam('meeting') meeting: string,
    @Caller() caller: Principal,
  ): Promise<RepliesView> {
    return this.replies.read(forum, meeting, caller);
  }
}
