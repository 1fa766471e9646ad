import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { Caller, type Principal } from '../access/principal.js';
import { ApiEdits } from '../shared/http/api-docs.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { IfMatch } from '../shared/http/version.js';
import { watch } from '../shared/http/watch.js';
import { DeliveryStateService } from './delivery/delivery-state.service.js';
import { DeliveryView } from './dto/delivery-view.dto.js';
import { ChangeWordsDto } from './dto/change-words.dto.js';
import { InvitationPreviewView } from './dto/invitation-preview.dto.js';
import { InvitationQuery } from './dto/invitation-query.dto.js';
import { InvitationCounts, InvitationView } from './dto/invitation-view.dto.js';
import { QueuedView, SendInvitationsDto } from './dto/send-invitations.dto.js';
import { InvitationsService, viewOf } from './invitations.service.js';
import { ReviewService } from './review.service.js';
import { BatchesService } from './sending/batches.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly deliveryState: DeliveryStateService,
    private readonly batches: BatchesService,
    private readonly review: ReviewService,
  ) {}

  /** The messages, in the order in which they were written. */
  @Get()
  @OpenTo('organiser')
  @ApiOkResponse({ type: PageOf(InvitationView) })
  list(@Param('forum') forum: string, @Query() query: InvitationQuery): Promise<Page<InvitationView>> {
    return this.invitations.list(forum, query);
  }

  /** How many messages are in each state. */
  @Get('counts')
  @OpenTo('organiser')
  @ApiOkResponse({ type: InvitationCounts })
  counts(@Param('forum') forum: string): Promise<InvitationCounts> {
    return this.invitations.counts(forum);
  }

  /** How delivery is doing: the mail server, what waits, what was given up. */
  @Get('delivery')
  @OpenTo('organiser')
  @ApiOkResponse({ type: DeliveryView })
  delivery(@Param('forum') forum: string): Promise<DeliveryView> {
    return this.deliveryState.read(forum);
  }

  /** The counts as server-sent events, until nothing is queued or being sent. */
  @Sse('events')
  @OpenTo('organiser')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: InvitationCounts })
  events(@Param('forum') forum: string): Promise<Observable<MessageEvent>> {
    return watch(
      () => this.invitations.counts(forum),
      ({ queued, sending }) => queued + sending === 0,
    );
  }

  /** Send what is held, all of it or what you name, as one batch; the count must be the one you have seen. */
  @Post('send')
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiAcceptedResponse({ type: QueuedView })
  send(
    @Param('forum') forum: string,
    @Body() { expectedCount, ...filter }: SendInvitationsDto,
    @Caller() { accountId }: Principal,
  ): Promise<QueuedView> {
    return this.batches.send(forum, filter, expectedCount, accountId);
  }

  /** One message, and what became of it. */
  @Get(':invitation')
  @OpenTo('organiser')
  @ApiOkResponse({ type: InvitationView })
  get(@Param('forum') forum: string, @IdParam('invitation') invitation: string): Promise<InvitationView> {
    return this.invitations.get(forum, invitation);
  }

  /** The mail as it would be sent, in each language that it can be written in. */
  @Get(':invitation/preview')
  @OpenTo('organiser')
  @ApiOkResponse({ type: InvitationPreviewView })
  preview(@Param('forum') forum: string, @IdParam('invitation') invitation: string): Promise<InvitationPreviewView> {
    return this.review.preview(forum, invitation);
  }

  /** Edit the words of a digest, letter or reminder that has not left; what a calendar object says is not edited here. */
  @Patch(':invitation')
  @OpenTo('organiser')
  @ApiEdits()
  @ApiOkResponse({ type: InvitationView })
  async edit(
    @Param('forum') forum: string,
    @IdParam('invitation') invitation: string,
    @IfMatch() version: number,
    @Body() words: ChangeWordsDto,
  ): Promise<InvitationView> {
    return viewOf(await this.review.edit(forum, invitation, version, words));
  }

  /** Queue a failed message anew: the same mail with the same Message-ID. */
  @Post(':invitation/send-again')
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiAcceptedResponse({ type: InvitationView })
  async sendAgain(@Param('forum') forum: string, @IdParam('invitation') invitation: string): Promise<InvitationView> {
    return viewOf(await this.review.sendAgain(forum, invitation));
  }
}
