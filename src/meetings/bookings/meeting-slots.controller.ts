import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { PageOf, type Page } from '../../shared/http/page.js';
import { MeetingSlotsQuery, MeetingSlotView } from './dto/meeting-slot.dto.js';
import { MeetingSlotsService } from './meeting-slots.service.js';

@ApiTags('meetings')
@ForIntegrations('meetings:write')
@Controller('v1/forums/:forum/meeting-slots')
export class MeetingSlotsController {
  constructor(private readonly slots: MeetingSlotsService) {}

  /** When delegations could meet: the times that people, a room and interpreters have in common, and who or what is in the way at the others. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(MeetingSlotView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: MeetingSlotsQuery,
  ): Promise<Page<MeetingSlotView>> {
    return this.slots.list(forum, caller, query);
  }
}
