import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { CheckInCountsService } from './check-in-counts.service.js';
import { CheckInCountsView } from './dto/check-in-counts.dto.js';

@ApiTags('desk')
@Controller('v1/forums/:forum/check-in-counts')
@ForIntegrations('check-in')
export class CheckInCountsController {
  constructor(private readonly counts: CheckInCountsService) {}

  /** Who has arrived, by country and delegation, and how many were seen in each session. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: CheckInCountsView })
  get(@Param('forum') forum: string): Promise<CheckInCountsView> {
    return this.counts.of(forum);
  }
}
