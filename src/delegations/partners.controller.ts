import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { DelegationsService } from './delegations.service.js';
import { PartnersQuery, PartnerView } from './dto/partners.dto.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/partners')
export class PartnersController {
  constructor(private readonly delegations: DelegationsService) {}

  /** Who comes, for those who look for somebody to meet: names and localities, no people and no addresses. */
  @Get()
  @OpenTo('organiser', 'protocol', 'liaison', 'delegate')
  @ApiOkResponse({ type: PageOf(PartnerView) })
  list(@Param('forum') forum: string, @Query() query: PartnersQuery): Promise<Page<PartnerView>> {
    return this.delegations.partners(forum, query);
  }
}
