import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { PartyFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import { Outbox } from '../../invitations/outbox.js';
import { Runtime } from '../../shared/config/config.module.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import { requestMail } from './request-mail.js';
import type { SidesById } from './request-rows.js';
import type { RequestOccasion } from './request-texts.js';

/** Tells the liaisons of one side what the other has done, in the transaction of the deed. */
@Injectable()
export class RequestMailer {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly runtime: Runtime,
  ) {}

  async tellAsked(manager: EntityManager, forum: ForumFrame, request: MeetingRequest, sides: SidesById): Promise<void> {
    await this.tell(manager, forum, [{ request, occasion: 'asked', to: request.toDelegationId }], sides);
  }

  /** The side that has not done it. */
  async tellAnswered(
    manager: EntityManager,
    forum: ForumFrame,
    request: MeetingRequest,
    sides: SidesById,
  ): Promise<void> {
    const { status, fromDelegationId, toDelegationId } = request;
    if (status !== 'accepted' && status !== 'declined' && status !== 'withdrawn') return;
    const to = status === 'withdrawn' ? toDelegationId : fromDelegationId;
    await this.tell(manager, forum, [{ request, occasion: status, to }], sides);
  }

  async tellExpired(manager: EntityManager, forum: ForumFrame, requests: MeetingRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const ids = requests.flatMap(({ fromDelegationId, toDelegationId }) => [fromDelegationId, toDelegationId]);
    const parties = await this.delegations.partiesOf(manager, forum.id, [...new Set(ids)]);
    const told = requests.map((request) => ({ request, occasion: 'expired' as const, to: request.fromDelegationId }));
    await this.tell(manager, forum, told, new Map(parties.map((party) => [party.id, party])));
  }

  private async tell(
    manager: EntityManager,
    forum: ForumFrame,
    told: { request: MeetingRequest; occasion: RequestOccasion; to: string }[],
    sides: SidesById,
  ): Promise<void> {
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const messages = told.flatMap(({ request, occasion, to }) => {
      const reader = sides.get(to);
      const other = sides.get(to === request.fromDelegationId ? request.toDelegationId : request.fromDelegationId);
      if (!reader || !other) return [];
      return mailboxesOf(reader).map((mailbox) => ({
        forumId: forum.id,
        aboutId: request.meetingId,
        facts: requestMail(facts, { mailbox, language: reader.language, people: [] }, occasion, request, other),
      }));
    });
    await this.outbox.write(manager, messages);
  }
}

function mailboxesOf({ liaisonEmails }: PartyFacts): string[] {
  return [...new Set(liaisonEmails)];
}
