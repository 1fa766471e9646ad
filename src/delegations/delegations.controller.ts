import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiCreates, ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { DelegationsService } from './delegations.service.js';
import { ChangeDelegationDto } from './dto/change-delegation.dto.js';
import { CreateDelegationDto } from './dto/create-delegation.dto.js';
import { DelegationsQuery } from './dto/delegations-query.dto.js';
import { DelegationView } from './dto/delegation-view.dto.js';

@ApiTags('delegations')
@ForIntegrations('delegations:write')
@Controller('v1/forums/:forum/delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  /** Invite an organization to the forum. */
  @Post()
  @OpenTo('organiser')
  @ApiCreates()
  @ApiCreatedResponse({ type: DelegationView })
  create(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Body() dto: CreateDelegationDto,
  ): Promise<DelegationView> {
    return this.delegations.create(forum, caller, dto);
  }

  /** The delegations of the forum, filtered and searched; liaisons see their own. */
  @Get()
  @OpenTo('organiser', 'protocol', 'desk', 'liaison')
  @ApiOkResponse({ type: PageOf(DelegationView) })
  list(
    @Param('forum') forum: string,
    @Caller() caller: Principal,
    @Query() query: DelegationsQuery,
  ): Promise<Page<DelegationView>> {
    return this.delegations.list(forum, query, caller);
  }

  /** One delegation, with the number of its delegates. */
  @Get(':delegation')
  @OpenTo('organiser', 'protocol', 'desk', 'liaison')
  @ApiOkResponse({ type: DelegationView })
  get(
    @Param('forum') forum: string,
    @IdParam('delegation') delegation: string,
    @Caller() caller: Principal,
  ): Promise<DelegationView> {
    return this.delegations.get(forum, delegation, caller);
  }

  /** Change what a delegation says of itself. */
  @Patch(':delegation')
  @OpenTo('organiser', 'liaison')
  @ApiEdits()
  @ApiOkResponse({ type: DelegationView })
  change(
    @Param('forum') forum: string,
    @IdParam('delegation') delegation: string,
    @IfMatch() version: number,
    @Caller() caller: Principal,
    @Body() dto: ChangeDelegationDto,
  ): Promise<DelegationView> {
    return this.delegations.change(forum, delegation, version, caller, dto);
  }
}
