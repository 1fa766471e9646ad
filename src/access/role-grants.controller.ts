import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiCreates } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { GrantRoleDto, RoleGrantsQuery, RoleGrantView } from './dto/role-grant.dto.js';
import { OpenTo } from './open-to.js';
import { RoleGrantsService } from './role-grants.service.js';

@ApiTags('access')
@OpenTo('organiser')
@Controller('v1/forums/:forum/role-grants')
export class RoleGrantsController {
  constructor(private readonly grants: RoleGrantsService) {}

  /** Who is what in this forum, in the order in which the roles were given. */
  @Get()
  @ApiOkResponse({ type: PageOf(RoleGrantView) })
  list(@Param('forum') forum: string, @Query() query: RoleGrantsQuery): Promise<Page<RoleGrantView>> {
    return this.grants.list(forum, query);
  }

  /** Give somebody a role; several for one address are normal. */
  @Post()
  @ApiCreates()
  @ApiCreatedResponse({ type: RoleGrantView })
  grant(@Param('forum') forum: string, @Body() dto: GrantRoleDto): Promise<RoleGrantView> {
    return this.grants.grant(forum, dto);
  }

  /** Take a role away, from the next request on; the last organiser stays. */
  @Delete(':grant')
  @HttpCode(204)
  @ApiNoContentResponse()
  take(@Param('forum') forum: string, @IdParam('grant') grant: string): Promise<void> {
    return this.grants.take(forum, grant);
  }
}
