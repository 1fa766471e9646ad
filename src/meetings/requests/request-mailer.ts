import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { PartyFacts } from '../../delegations/facts.js';
import type { ForumFrame } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import { Outbox } from '../../invitations/outbox.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { Runtime } from '../../shared/config/config.module.js';
import type { MeetingRequest } from './meeting-request.entity.js';
import { requestMail, requestReminder, type ToldRequest } from './request-mail.js';
import type { SidesById } from './request-rows.js';
import type { RequestOccasion } from './request-texts.js';

/** Tells the liaisons of one side what the other has done, in the transaction of the deed. */
@Injectable()
export class RequestMailer {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  async tellAsked(manager: EntityManager, forum: ForumFrame, request: MeetingRequest, sides: SidesById): Promise<void> {
    await this.tell(manager, forum, 'asked', [{ request, to: request.toDelegationId }], sides);
  }

  /** The side that has not done it; who was not told yet that they were asked does not hear that it was taken back. */
  async tellAnswered(
    manager: EntityManager,
    forum: ForumFrame,
    request: MeetingRequest,
    sides: SidesById,
  ): Promise<void> {
    const { status, fromDelegationId, toDelegationId } = request;
    const untold = await this.giveUp(manager, forum.id, [request.id]);
    if (status !== 'accepted' && status !== 'declined' && status !== 'withdrawn') return;
    const to = status === 'withdrawn' ? toDelegationId : fromDelegationId;
    await this.tell(manager, forum, status, [{ request, to }], sides, status === 'withdrawn' ? untold : []);
  }

  /**
   * What was written about these and has not left is not so any more; what they have become (another request, a meeting with its
   * place) tells of itself. @returns the mailboxes that will not hear of it
   */
  giveUp(manager: EntityManager, forumId: string, requestIds: string[]): Promise<string[]> {
    return this.outbox.giveUpWritten(manager, forumId, requestIds);
  }

  async tellExpired(manager: EntityManager, forum: ForumFrame, requests: MeetingRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const ids = requests.map(({ id }) => id);
    await this.giveUp(manager, forum.id, ids);
    const told = requests.map((request) => ({ request, to: request.fromDelegationId }));
    await this.tell(manager, forum, 'expired', told, await this.sidesOf(manager, forum, requests));
  }

  /** One mail to each liaison of a side, of all its requests among these. */
  async remind(manager: EntityManager, forum: ForumFrame, requests: MeetingRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const sides = await this.sidesOf(manager, forum, requests);
    const reader = await this.readerOf(manager, forum, 'request-reminder');
    const waiting = new Map<PartyFacts, ToldRequest[]>();
    for (const request of requests) {
      const [asked, other] = [sides.get(request.toDelegationId), sides.get(request.fromDelegationId)];
      if (asked && other) waiting.set(asked, [...(waiting.get(asked) ?? []), { request, other }]);
    }
    const messages = [...waiting].flatMap(([asked, told]) =>
      recipientsOf(asked).map((recipient) => ({
        forumId: forum.id,
        aboutId: null,
        facts: requestReminder({ ...reader, recipient }, told),
      })),
    );
    await this.outbox.write(manager, messages);
  }

  private async tell(
    manager: EntityManager,
    forum: ForumFrame,
    occasion: RequestOccasion,
    told: { request: MeetingRequest; to: string }[],
    sides: SidesById,
    untold: string[] = [],
  ): Promise<void> {
    const common = await this.readerOf(manager, forum, `request-${occasion}`);
    const messages = told.flatMap(({ request, to }) => {
      const reader = sides.get(to);
      const other = sides.get(to === request.fromDelegationId ? request.toDelegationId : request.fromDelegationId);
      if (!reader || !other) return [];
      const recipients = recipientsOf(reader).filter(({ mailbox }) => !untold.includes(mailbox.toLowerCase()));
      return recipients.map((recipient) => ({
        forumId: forum.id,
        aboutId: request.meetingId ?? request.id,
        facts: requestMail({ ...common, recipient }, occasion, { request, other }),
      }));
    });
    await this.outbox.write(manager, messages);
  }

  private async readerOf(manager: EntityManager, forum: ForumFrame, kind: Parameters<Wordings['now']>[2]) {
    const wording = await this.wordings.now(manager, forum.id, kind);
    return { forum: forumFactsOf(forum, this.runtime.config.mailFrom), wording };
  }

  private async sidesOf(manager: EntityManager, forum: ForumFrame, requests: MeetingRequest[]): Promise<SidesById> {
    const ids = requests.flatMap(({ fromDelegationId, toDelegationId }) => [fromDelegationId, toDelegationId]);
    const parties = await this.delegations.partiesOf(manager, forum.id, [...new Set(ids)]);
    return new Map(parties.map((party) => [party.id, party]));
  }
}

function recipientsOf({ liaisonEmails, language }: PartyFacts) {
  return [...new Set(liaisonEmails)].map((mailbox) => ({ mailbox, language, people: [] }));
}
