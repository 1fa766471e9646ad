import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import type { AttendeeFacts } from '../../delegations/facts.js';
import { ForumsService, type ForumFrame } from '../../forums/forums.service.js';
import { forumFactsOf } from '../../invitations/forum-facts.js';
import type { WrittenFacts } from '../../invitations/invitation-facts.js';
import { Outbox } from '../../invitations/outbox.js';
import type { Wording } from '../../invitations/templates/wording.js';
import { Wordings } from '../../invitations/templates/wordings.js';
import { reminderOf } from '../../invitations/written-message.js';
import { Runtime } from '../../shared/config/config.module.js';
import { textFor, type LocalizedText } from '../../shared/names/localized-text.js';
import { bothLocalTimes, formatInstant } from '../../shared/time/spoken-time.js';
import { seatTexts } from './seat-texts.js';
import { lapseOffers, offerSeats, type OfferedSeat } from './seat-stock.js';

interface OfferedSession {
  title: LocalizedText;
  startsAt: Date;
  endsAt: Date;
}

interface Offer {
  forum: ForumFrame;
  session: OfferedSession;
  offeredUntil: Date;
  wording: Wording;
}

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
    const [session] = await manager.query<OfferedSession[]>(
      `SELECT title, starts_at AS "startsAt", ends_at AS "endsAt" FROM session WHERE id = $1`,
      [sessionId],
    );
    if (!session) return;
    const people = await this.delegations.attendeesOf(
      manager,
      forumId,
      offered.map(({ delegateId }) => delegateId),
    );
    const parties = await this.delegations.partiesOf(manager, forumId, [
      ...new Set(people.map(({ delegationId }) => delegationId)),
    ]);
    const wording = await this.wordings.now(manager, forumId, 'seat-offer');
    const messages = offered.flatMap(({ delegateId, offeredUntil }) => {
      const person = people.find(({ id }) => id === delegateId);
      if (!person) return [];
      const liaisons = parties.find(({ id }) => id === person.delegationId)?.liaisonEmails ?? [];
      const mailboxes = person.email === null ? liaisons : [person.email];
      return mailboxes.map((mailbox) => ({
        forumId,
        aboutId: sessionId,
        facts: this.messageTo(mailbox, person, { forum, session, offeredUntil, wording }),
      }));
    });
    await this.outbox.write(manager, messages);
  }

  private messageTo(
    mailbox: string,
    { name, language }: AttendeeFacts,
    { forum, session, offeredUntil, wording }: Offer,
  ): WrittenFacts {
    const { title, labels } = seatTexts[language];
    const facts = forumFactsOf(forum, this.runtime.config.mailFrom);
    const recipient = { mailbox, language, people: [name] };
    const until = formatInstant(offeredUntil, forum.timeZone, language);
    const values = {
      forum: textFor(facts.name, language),
      organizer: textFor(facts.organizer.name, language),
      session: textFor(session.title, language),
      until,
    };
    const during = { start: session.startsAt, end: session.endsAt };
    return reminderOf({
      ...{ forum: facts, recipient, title },
      subject: wording.line(language, 'subject', values),
      paragraphs: wording.paragraphs(language, 'opening', values),
      closing: wording.line(language, 'closing', values),
      rows: [
        { label: labels.session, lines: [{ text: textFor(session.title, language) }] },
        { label: labels.when, lines: bothLocalTimes(during, language).map((text) => ({ text })) },
        { label: labels.until, lines: [{ text: until }] },
      ],
    });
  }
}
