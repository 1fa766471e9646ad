import { Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf, PageQuery, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { MeView, OwnTokenView } from './dto/me.dto.js';
import { MeService } from './me.service.js';
import { OpenToSignedIn } from './open-to.js';
import { Caller, type Principal } from './principal.js';

@ApiTags('sign-in')
@OpenToSignedIn()
@Controller('v1/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  /** Who is signed in, and their roles in every forum. */
  @Get()
  @ApiOkResponse({ type: MeView })
  get(@Caller() caller: Principal): Promise<MeView> {
    return this.me.get(caller);
  }

  /** The tokens that speak for you, the newest first. */
  @Get('tokens')
  @ApiOkResponse({ type: PageOf(OwnTokenView) })
  tokens(@Caller() caller: Principal, @Query() page: PageQuery): Promise<Page<OwnTokenView>> {
    return this.me.tokens(caller, page);
  }

  /** Take back one of your tokens; it works no longer. */
  @Delete('tokens/:token')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Caller() caller: Principal, @IdParam('token') token: string): Promise<void> {
    return this.me.revoke(caller, token);
  }

  /** Sign out: take back the token of this request. */
  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Caller() caller: Principal): Promise<void> {
    return this.me.revoke(caller, caller.tokenId);
  }
}
