import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import { MessageLinks } from '../message-links.js';
import { lockOutbox } from '../outbox-locks.js';
import { Outbox } from '../outbox.js';
import { Wordings } from '../templates/wordings.js';
import { dueIn, isAtRest, laddersNow, record, takeBackAnswered, type DueQuestion } from './due-questions.js';
import type { OpenQuestion } from './open-questions.js';
import { reminderMail } from './reminder-mail.js';
import type { Rung } from './reminder.entity.js';

/** A mailbox to remind, of what, and in which language. */
interface Target {
  mailbox: string;
  language: Language;
  questions: DueQuestion[];
}

/** Climbs the ladder of reminders in each forum that has one; the database's clock decides, a constraint lets each rung be taken once. */
@Injectable()
export class ReminderSweep {
  constructor(
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
    private readonly outbox: Outbox,
    private readonly wordings: Wordings,
    private readonly links: MessageLinks,
  ) {}

  /** One forum in a transaction: whoever dies in it has told nobody. Where nothing is to be done, nobody's way is barred. */
  async sweep(): Promise<void> {
    const rules = await this.transactions.look(laddersNow);
    for (const { forumId, ...days } of rules) {
      if (await this.transactions.look((manager) => isAtRest(manager, forumId, days))) continue;
      await this.transactions.run(async (manager) => {
        await lockOutbox(manager, forumId);
        await takeBackAnswered(manager, forumId);
        await this.climb(manager, forumId, await dueIn(manager, forumId, days));
      });
    }
  }

  private async climb(manager: EntityManager, forumId: string, due: DueQuestion[]): Promise<void> {
    if (due.length === 0) return;
    const suppressed = await suppressedMailboxes(manager, forumId);
    const liaisons = due.some(({ rung }) => rung === 'liaison') ? await this.liaisonsBy(manager, forumId) : undefined;
    const targets = {
      recipient: targetsOf(due, 'recipient', ({ facts: { recipient }, isBounced }) => (isBounced ? [] : [recipient])),
      liaison: targetsOf(due, 'liaison', ({ mailbox }) => liaisons?.get(mailbox) ?? []),
    };
    const messageIds = new Map<string, string[]>();
    for (const rung of ['recipient', 'liaison'] as const) {
      const reachable = targets[rung].filter(({ mailbox }) => !suppressed.has(mailbox.toLowerCase()));
      const idByMailbox = await this.write(manager, forumId, rung, reachable);
      for (const { mailbox, questions } of reachable)
        for (const question of questions) {
          const key = `${question.id} ${rung}`;
          messageIds.set(key, [...(messageIds.get(key) ?? []), idByMailbox.get(mailbox.toLowerCase()) ?? '']);
        }
    }
    await record(manager, forumId, due, messageIds);
  }

  /** @returns the messages by mailbox in small letters */
  private async write(
    manager: EntityManager,
    forumId: string,
    rung: 'recipient' | 'liaison',
    targets: Target[],
  ): Promise<Map<string, string>> {
    if (targets.length === 0) return new Map();
    const wording = await this.wordings.now(manager, forumId, `reminder-${rung}`);
    const messages = targets.map(({ mailbox, language, questions }) => {
      const people = rung === 'recipient' ? (questions[0]?.facts.recipient.people ?? []) : [];
      const asked = questions.map((question) => ({ ...question, replyUrl: this.replyUrl(question) }));
      const abouts = [...new Set(questions.map(({ aboutId }) => aboutId))];
      const aboutId = abouts.length === 1 ? (abouts[0] ?? null) : null;
      return { forumId, aboutId, facts: reminderMail(asked, { mailbox, language, people }, rung, wording) };
    });
    const written = await this.outbox.write(manager, messages);
    return new Map(written.map(({ id, mailbox }) => [mailbox, id]));
  }

  private replyUrl({ id, kind }: OpenQuestion): string {
    return this.links.of({ id, kind, method: 'REQUEST' }).reply ?? '';
  }

  /** The liaisons of each delegate's mailbox, but for the mailbox itself: it was asked already. */
  private async liaisonsBy(
    manager: EntityManager,
    forumId: string,
  ): Promise<Map<string, Pick<Target, 'mailbox' | 'language'>[]>> {
    const people = await this.delegations.addresseesOf(manager, forumId, {});
    const liaisons = new Map<string, Pick<Target, 'mailbox' | 'language'>[]>();
    for (const { email, language, liaisonEmails } of people) {
      const own = email === null ? liaisonEmails : [email];
      for (const mailbox of own.map((address) => address.toLowerCase())) {
        const others = liaisonEmails.filter((address) => address.toLowerCase() !== mailbox);
        const known = liaisons.get(mailbox) ?? [];
        const added = others.filter((address) => known.every((liaison) => liaison.mailbox !== address));
        liaisons.set(mailbox, [...known, ...added.map((address) => ({ mailbox: address, language }))]);
      }
    }
    return liaisons;
  }
}

function targetsOf(
  due: DueQuestion[],
  rung: Rung,
  whom: (question: DueQuestion) => Pick<Target, 'mailbox' | 'language'>[],
): Target[] {
  const targets = new Map<string, Target>();
  for (const question of due.filter((candidate) => candidate.rung === rung))
    for (const { mailbox, language } of whom(question)) {
      if (question.toldTo.includes(mailbox.toLowerCase())) continue;
      const target = targets.get(mailbox.toLowerCase()) ?? { mailbox, language, questions: [] };
      target.questions.push(question);
      targets.set(mailbox.toLowerCase(), target);
    }
  return [...targets.values()];
}

async function suppressedMailboxes(manager: EntityManager, forumId: string): Promise<Set<string>> {
  const rows = await manager.query<{ mailbox: string }[]>(
    `SELECT mailbox FROM suppression WHERE forum_id = $1 AND lifted_at IS NULL`,
    [forumId],
  );
  return new Set(rows.map(({ mailbox }) => mailbox));
}
