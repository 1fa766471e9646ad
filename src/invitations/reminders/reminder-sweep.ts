import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import { supersede } from '../invitation-rows.js';
import { MessageLinks } from '../message-links.js';
import { lockOutbox } from '../outbox-locks.js';
import { Outbox } from '../outbox.js';
import { Wordings } from '../templates/wordings.js';
import { stepsOf, type LadderDays } from './ladder.js';
import { openQuestions, type OpenQuestion } from './open-questions.js';
import { reminderMail } from './reminder-mail.js';
import type { Rung } from './reminder.entity.js';

/** A question whose next rung is due. */
type Due = OpenQuestion & { rung: Rung };
/** A mailbox to remind, of what, and in which language. */
interface Target {
  mailbox: string;
  language: Language;
  questions: Due[];
}

/** Questions at a time. */
const sweepSize = 1_000;

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
    const rules = await this.transactions.look((manager) =>
      manager.query<(LadderDays & { forumId: string })[]>(ladders),
    );
    for (const { forumId, ...days } of rules) {
      if (await this.transactions.look((manager) => isAtRest(manager, forumId, days))) continue;
      await this.transactions.run(async (manager) => {
        await lockOutbox(manager, forumId);
        await takeBackAnswered(manager, forumId);
        await this.climb(manager, forumId, await dueIn(manager, forumId, days));
      });
    }
  }

  private async climb(manager: EntityManager, forumId: string, due: Due[]): Promise<void> {
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

/** The forums to look at, and the days of their rungs: those with a rung that are not over yet. */
const ladders = `
  SELECT forum_id AS "forumId", recipient_days AS "recipientDays", liaison_days AS "liaisonDays", organiser_days AS "organiserDays"
    FROM reminder_rule JOIN forum f ON f.id = forum_id
   WHERE coalesce(recipient_days, liaison_days, organiser_days) IS NOT NULL AND (now() AT TIME ZONE f.time_zone)::date <= f.ends_on
   ORDER BY forum_id`;

/** What was written, has not left, and reminds of something that is closed by now. */
const answeredSince = `
  WITH open AS (${openQuestions})
  SELECT id FROM invitation WHERE status IN ('draft', 'held', 'queued') AND id IN (
    SELECT message_id FROM reminder WHERE forum_id = $1 AND message_id IS NOT NULL AND invitation_id NOT IN (SELECT id FROM open))`;

async function isAtRest(manager: EntityManager, forumId: string, days: LadderDays): Promise<boolean> {
  const answered = await manager.query<object[]>(`${answeredSince} LIMIT 1`, [forumId]);
  return answered.length === 0 && (await dueIn(manager, forumId, days)).length === 0;
}

/** It says nothing any more; what is still open of it is due again. */
async function takeBackAnswered(manager: EntityManager, forumId: string): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(`${answeredSince} ORDER BY id FOR NO KEY UPDATE`, [forumId]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await supersede(manager, ids);
  await manager.query(`DELETE FROM reminder WHERE message_id = ANY($1)`, [ids]);
}

async function dueIn(manager: EntityManager, forumId: string, days: LadderDays): Promise<Due[]> {
  return manager.query<Due[]>(
    `WITH open AS (${openQuestions}), step AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS s(rung text, days int, after text, gap int))
     SELECT open.*, step.rung FROM open CROSS JOIN step
      WHERE open."toldAt" <= now() - step.days * interval '1 day'
        AND NOT EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.rung)
        AND (step.after IS NULL OR EXISTS (SELECT FROM reminder r WHERE r.invitation_id = open.id AND r.rung = step.after
                                              AND r.created_at <= now() - step.gap * interval '1 day'))
      ORDER BY open.mailbox, open.facts ->> 'start', open.id LIMIT $3`,
    [forumId, JSON.stringify(stepsOf(days)), sweepSize],
  );
}

function targetsOf(due: Due[], rung: Rung, whom: (question: Due) => Pick<Target, 'mailbox' | 'language'>[]): Target[] {
  const targets = new Map<string, Target>();
  for (const question of due.filter((candidate) => candidate.rung === rung))
    for (const { mailbox, language } of whom(question)) {
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

/** Notes that these rungs were taken, with the messages that were written for them. */
async function record(
  manager: EntityManager,
  forumId: string,
  due: Due[],
  messageIds: ReadonlyMap<string, string[]>,
): Promise<void> {
  const taken = due.flatMap(({ id, rung }) => {
    const written = messageIds.get(`${id} ${rung}`) ?? [null];
    return written.map((messageId, copy) => ({ id, rung, copy, messageId }));
  });
  await manager.query(
    `INSERT INTO reminder (forum_id, invitation_id, rung, copy, message_id)
     SELECT $1, (t ->> 'id')::uuid, t ->> 'rung', (t ->> 'copy')::smallint, (t ->> 'messageId')::uuid FROM jsonb_array_elements($2::jsonb) AS t`,
    [forumId, JSON.stringify(taken)],
  );
}
