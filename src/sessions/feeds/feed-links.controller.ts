import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenTo } from '../../access/open-to.js';
import { Caller, type Principal } from '../../access/principal.js';
import { LanguageQuery } from '../../shared/http/language-query.js';
import { IdParam } from '../../shared/http/request.js';
import { Conditional, type AnswerOnce } from '../conditional-text.js';
import { FeedLinkView } from './dto/feed-link-view.dto.js';
import { FeedLinksService } from './feed-links.service.js';
import { ApiFeed } from './feeds.controller.js';
import { FeedsService } from './feeds.service.js';

/** A delegate's own calendar, for calendar programs that cannot sign in. */
@ApiTags('feeds')
@Controller('v1')
export class FeedLinksController {
  constructor(
    private readonly links: FeedLinksService,
    private readonly feeds: FeedsService,
  ) {}

  /** The address of the delegate's own calendar; the same until it is revoked. */
  @Post('forums/:forum/delegates/:delegate/feed-link')
  @HttpCode(200)
  @OpenTo('organiser', 'liaison', 'delegate')
  @ApiOkResponse({ type: FeedLinkView })
  give(
    @Param('forum') forum: string,
    @IdParam('delegate') delegate: string,
    @Caller() caller: Principal,
  ): Promise<FeedLinkView> {
    return this.links.give(forum, delegate, caller);
  }

  /** Revoke every address of the delegate's calendar that was given before. */
  @Delete('forums/:forum/delegates/:delegate/feed-link')
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

  /** The sessions of the person whose address this is; what is confidential shows as busy. */
  @Get('feeds/:feedToken/calendar.ics')
  @ApiFeed('text/calendar')
  async calendar(
    @Param('feedToken') token: string,
    @Query() query: LanguageQuery,
    @Conditional(false) answer: AnswerOnce,
  ): Promise<Buffer | undefined> {
    const { forumId, delegateId, language } = await this.links.open(token);
    return answer(await this.feeds.personalCalendar(forumId, delegateId, query.language ?? language));
  }
}
