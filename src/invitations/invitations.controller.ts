import { Body, Controller, Get, HttpCode, Param, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { ForIntegrations, OpenTo } from '../access/open-to.js';
import { PageOf, type Page } from '../shared/http/page.js';
import { IdParam } from '../shared/http/request.js';
import { watch } from '../shared/http/watch.js';
import { DeliveryStateService } from './delivery/delivery-state.service.js';
import { DeliveryView } from './dto/delivery-view.dto.js';
import { InvitationQuery } from './dto/invitation-query.dto.js';
import { InvitationCounts, InvitationView } from './dto/invitation-view.dto.js';
import { QueuedView, SendInvitationsDto } from './dto/send-invitations.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('invitations')
@ForIntegrations('invitations:write')
@Controller('v1/forums/:forum/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly deliveryState: DeliveryStateService,
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

  /** Send everything that is held; the count must be the one you have seen. */
  @Post('send')
  @HttpCode(202)
  @OpenTo('organiser')
  @ApiAcceptedResponse({ type: QueuedView })
  send(@Param('forum') forum: string, @Body() { expectedCount }: SendInvitationsDto): Promise<QueuedView> {
    return this.invitations.send(forum, expectedCount);
  }

  /** One message, and what became of it. */
  @Get(':invitation')
  @OpenTo('organiser')
  @ApiOkResponse({ type: InvitationView })
  get(@Param('forum') forum: string, @IdParam('invitation') invitation: string): Promise<InvitationView> {
    return this.invitations.get(forum, invitation);
  }
}
