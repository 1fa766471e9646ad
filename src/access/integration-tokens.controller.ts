import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import {
  CreateIntegrationTokenDto,
  IntegrationTokenView,
  NewIntegrationTokenView,
} from './dto/integration-token.dto.js';
import { IntegrationTokensService } from './integration-tokens.service.js';
import { OpenTo } from './open-to.js';
import { Caller, type Principal } from './principal.js';

@ApiTags('access')
@OpenTo('organiser')
@Controller('v1/forums/:forum/integration-tokens')
export class IntegrationTokensController {
  constructor(private readonly tokens: IntegrationTokensService) {}

  /** The tokens of programs that work here, and when each was used last. */
  @Get()
  @ApiOkResponse({ type: PageOf(IntegrationTokenView) })
  list(@Param('forum') forum: string, @Query() page: PageQuery): Promise<Page<IntegrationTokenView>> {
    return this.tokens.list(forum, page);
  }

  /** Make a token for a program; it is shown this once, so an Idempotency-Key has no effect here. */
  @Post()
  @Header('cache-control', 'no-store')
  @ApiCreatedResponse({ type: NewIntegrationTokenView })
  create(
    @Param('forum') forum: string,
    @Body() dto: CreateIntegrationTokenDto,
    @Caller() caller: Principal,
  ): Promise<NewIntegrationTokenView> {
    return this.tokens.create(forum, dto, caller);
  }

  /** Take a token back; it works no longer. */
  @Delete(':token')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Param('forum') forum: string, @IdParam('token') token: string): Promise<void> {
    return this.tokens.revoke(forum, token);
  }
}
