import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { DelegateStatisticsService } from './delegate-statistics.service.js';
import { DelegateStatisticsView } from './dto/delegate-statistics-view.dto.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/delegate-statistics')
export class DelegateStatisticsController {
  constructor(private readonly statistics: DelegateStatisticsService) {}

  /** How many delegates there are, by status, country, locality, kind of organization and accreditation class. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk')
  @ApiOkResponse({ type: DelegateStatisticsView })
  get(@Param('forum') forum: string): Promise<DelegateStatisticsView> {
    return this.statistics.of(forum);
  }
}
