import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenToForumOpeners, OpenToSignedIn } from '../access/open-to.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { ChangeOrganizationDto } from './dto/change-organization.dto.js';
import { CreateOrganizationDto } from './dto/create-organization.dto.js';
import { OrganizationView } from './dto/organization-view.dto.js';
import { OrganizationsQuery } from './dto/organizations-query.dto.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/organizations')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  /** Add an organization; it serves every forum of this installation. */
  @Post()
  @OpenToForumOpeners()
  @ApiCreates()
  @ApiCreatedResponse({ type: OrganizationView })
  create(@Body() dto: CreateOrganizationDto): Promise<OrganizationView> {
    return this.organizations.create(dto);
  }

  /** The organizations of this installation, filtered and searched. */
  @Get()
  @OpenToSignedIn()
  @ApiOkResponse({ type: PageOf(OrganizationView) })
  list(@Query() query: OrganizationsQuery): Promise<Page<OrganizationView>> {
    return this.organizations.list(query);
  }

  /** One organization. */
  @Get(':organization')
  @OpenToSignedIn()
  @ApiOkResponse({ type: OrganizationView })
  get(@IdParam('organization') organization: string): Promise<OrganizationView> {
    return this.organizations.get(organization);
  }

  /** Change an organization, in every forum it comes to. */
  @Patch(':organization')
  @OpenToForumOpeners()
  @ApiEdits()
  @ApiOkResponse({ type: OrganizationView })
  change(
    @IdParam('organization') organization: string,
    @IfMatch() version: number,
    @Body() dto: ChangeOrganizationDto,
  ): Promise<OrganizationView> {
    return this.organizations.change(organization, version, dto);
  }
}
