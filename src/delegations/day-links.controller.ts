import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { IdParam } from '../shared/http/request.js';
import { DayLinksService } from './day-links.service.js';
import { DayLinkView } from './dto/day-link-view.dto.js';

@ApiTags('delegations')
@Controller('v1/forums/:forum/delegates/:delegate/day-link')
export class DayLinksController {
  constructor(private readonly links: DayLinksService) {}

  /** A link to the delegate's day for somebody without an account; the same until it is revoked. */
  @Post()
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: DayLinkView })
  give(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
  ): Promise<DayLinkView> {
    return this.links.give(forum, delegate, caller);
  }

  /** Revoke every link to the delegate's day that was given before. */
  @Delete()
  @HttpCode(204)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiNoContentResponse()
  revoke(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.links.revoke(forum, delegate, caller);
  }
}
