import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { erasedMailbox } from '../shared/names/erased-name.js';
import { calendarKinds, type CalendarFacts, type PlaceFacts } from './invitation-facts.js';
import { invitationTransitions } from './invitation.states.js';
import { templateKindOf } from './message.js';
import type { TemplateKind } from './templates/template-kinds.js';
import { Wordings, type WordingVersions } from './templates/wordings.js';

/** What one calendar object says to everybody it concerns, from now on. */
export interface Announcement {
  forumId: string;
  /** The meeting or session. */
  aboutId: string;
  /** Everything but the recipient; with REQUEST for those in `recipients`. */
  facts: Omit<CalendarFacts, 'recipient' | 'method' | 'previous'>;
  /** Who takes part; empty when it is cancelled or has lost its place. */
  recipients: CalendarFacts['recipient'][];
}

/**
 * Writes what people are to be told, in the transaction of the change itself; nothing is sent here.
 * Compared with what each mailbox was told last: who takes part gets a REQUEST, who does no longer gets a CANCEL,
 * and a message that has not left yet is superseded.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly runtime: Runtime,
    private readonly wordings: Wordings,
  ) {}

  /** @returns how many messages are held now about these things */
  async hold(manager: EntityManager, announcements: Announcement[]): Promise<number> {
    const aboutIds = announcements.map(({ aboutId }) => aboutId);
    const { from, to } = invitationTransitions.supersede;
    await manager.query(
      `UPDATE invitation SET status = $3 WHERE about_id = ANY($1) AND status = ANY($2) AND kind = ANY($4)`,
      [aboutIds, from, to, calendarKinds],
    );
    const told = await lastTold(manager, aboutIds);
    const messages = announcements.flatMap((announcement) =>
      messagesOf(announcement, told.get(announcement.aboutId) ?? new Map<string, CalendarFacts>()),
    );
    await insert(manager, await this.withWordings(manager, messages), domainOf(this.runtime.config.mailFrom));
    return messages.length;
  }

  /** Each message keeps which words it says, so that what is previewed is what is sent. */
  private async withWordings(manager: EntityManager, messages: Message[]): Promise<Message[]> {
    const versionsByForum = new Map<string, Map<TemplateKind, WordingVersions>>();
    for (const forumId of new Set(messages.map((message) => message.forumId)))
      versionsByForum.set(forumId, await this.wordings.versionsNow(manager, forumId));
    return messages.map(({ facts, ...message }) => {
      const wording = versionsByForum.get(message.forumId)?.get(templateKindOf(facts));
      return { ...message, facts: { ...facts, wording } };
    });
  }
}

type Message = Pick<Announcement, 'forumId' | 'aboutId'> & { facts: CalendarFacts };
type FactsByMailbox = Map<string, CalendarFacts>;

/** What each mailbox was told last about each thing: what left, or is leaving now. */
async function lastTold(manager: EntityManager, aboutIds: string[]): Promise<Map<string, FactsByMailbox>> {
  const rows = await manager.query<{ about_id: string; mailbox: string; facts: CalendarFacts }[]>(
    `SELECT DISTINCT ON (about_id, mailbox) about_id, mailbox, facts FROM invitation
      WHERE about_id = ANY($1) AND status IN ('sending', 'sent') AND mailbox <> $2 AND kind = ANY($3)
      ORDER BY about_id, mailbox, sequence DESC, id DESC`,
    [aboutIds, erasedMailbox, calendarKinds],
  );
  const told = new Map<string, FactsByMailbox>();
  for (const { about_id, mailbox, facts } of rows) {
    const ofOne: FactsByMailbox = told.get(about_id) ?? new Map<string, CalendarFacts>();
    told.set(about_id, ofOne.set(mailbox, facts));
  }
  return told;
}

function messagesOf({ forumId, aboutId, facts, recipients }: Announcement, told: FactsByMailbox): Message[] {
  const invited = new Set(recipients.map(({ mailbox }) => mailbox.toLowerCase()));
  const requests = recipients.map((recipient): Message => {
    const before = told.get(recipient.mailbox.toLowerCase());
    const previous = before?.method === 'REQUEST' ? placeOf(before) : undefined;
    return { forumId, aboutId, facts: { ...facts, method: 'REQUEST', recipient, previous } };
  });
  const cancels = [...told].flatMap(([mailbox, before]): Message[] =>
    invited.has(mailbox) || before.method === 'CANCEL'
      ? []
      : [
          {
            forumId,
            aboutId,
            facts: {
              ...before,
              method: 'CANCEL',
              sequence: facts.sequence,
              dtstamp: facts.dtstamp,
              previous: undefined,
            },
          },
        ],
  );
  return [...requests, ...cancels];
}

function placeOf({ start, end, room }: CalendarFacts): PlaceFacts {
  return { start, end, room };
}

async function insert(manager: EntityManager, messages: Message[], domain: string): Promise<void> {
  await manager.query(
    `INSERT INTO invitation (id, forum_id, kind, about_id, mailbox, language, method, sequence, message_id, facts)
     SELECT id, forum_id, facts ->> 'kind', about_id, lower(facts #>> '{recipient,mailbox}'), facts #>> '{recipient,language}', facts ->> 'method',
            (facts ->> 'sequence')::int, '<' || id || '@' || $2 || '>', facts
       FROM (SELECT uuidv7() AS id, m ->> 'forumId' AS forum_id, (m ->> 'aboutId')::uuid AS about_id, m -> 'facts' AS facts
               FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given(m, position) ORDER BY position) AS message`,
    [JSON.stringify(messages), domain],
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
