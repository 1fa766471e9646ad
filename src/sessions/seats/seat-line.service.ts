import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import { Outbox } from '../../invitations/outbox.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { Runtime } from '../../shared/config/config.module.js';
import { seatOfferMail, type SeatOffer } from './seat-mail.js';
import { lapseOffers, offerSeats, type OfferedSeat } from './seat-stock.js';

/** Keeps the line for a session moving, in the caller's transaction, and writes to those whose turn it is. */
@Injectable()
export class SeatLine {
  constructor(
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly runtime: Runtime,
  ) {}

  /** Ends the offers that are over, and gives what is free to the next in line. */
  async moveOn(manager: EntityManager, forumId: string, sessionId: string): Promise<void> {
    await lapseOffers(manager, sessionId);
    const offered = await offerSeats(manager, sessionId);
    if (offered.length > 0) await this.tell(manager, forumId, sessionId, offered);
  }

  private async tell(
    manager: EntityManager,
    forumId: string,
    sessionId: string,
    offered: OfferedSeat[],
  ): Promise<void> {
    const forum = await this.forums.frame(forumId, manager);
    const [session] = await manager.query<SeatOffer['session'][]>(
      `SELECT title, starts_at AS "startsAt", ends_at AS "endsAt" FROM session WHERE id = $1`,
      [sessionId],
    );
    if (!session) return;
    await this.outbox.enter(manager, forumId, 'due');
    const people = await this.delegations.attendeesOf(
      manager,
      forumId,
      offered.map(({ delegateId }) => delegateId),
    );
    const parties = await this.delegations.partiesOf(manager, forumId, [
      ...new Set(people.map(({ delegationId }) => delegationId)),
    ]);
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const wording = await this.wordings.now(manager, forumId, 'seat-offer');
    const messages = offered.flatMap(({ delegateId, offeredUntil }) => {
      const person = people.find(({ id }) => id === delegateId);
      if (!person) return [];
      const liaisons = parties.find(({ id }) => id === person.delegationId)?.liaisonEmails ?? [];
      const mailboxes = person.email === null ? liaisons : [person.email];
      return mailboxes.map((mailbox) => ({
        forumId,
        aboutId: sessionId,
        facts: seatOfferMail(
          { forum: facts, recipient: { mailbox, language: person.language, people: [person.name] }, wording },
          { session, offeredUntil },
        ),
      }));
    });
    await this.outbox.write(manager, messages);
  }
}
