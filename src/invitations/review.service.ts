import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound } from '../shared/errors/domain-error.js';
import { staleVersion } from '../shared/http/version.js';
import { languages } from '../shared/names/localized-text.js';
import { DueDigests } from './due-digests.js';
import type { ChangeWordsDto } from './dto/change-words.dto.js';
import type { InvitationPreviewView } from './dto/invitation-preview.dto.js';
import { invitationNotWritten, invitationOutdated } from './invitation.errors.js';
import { isCalendar, type InvitationFacts, type WrittenFacts } from './invitation-facts.js';
import { Invitation } from './invitation.entity.js';
import { invitationTransitions } from './invitation.states.js';
import { MailWriter } from './mail-writer.js';
import { renderHtml } from './message-html.js';

/** Words can be edited as long as nobody has said that they may leave. */
const editable = ['draft', 'held'] as const;

/** What an organiser does with one message before, or after, it is sent. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly mails: MailWriter,
    private readonly due: DueDigests,
  ) {}

  /** The mail as it would be sent, in each language that it can be written in. */
  async preview(forumId: string, id: string): Promise<InvitationPreviewView> {
    await this.due.write(forumId);
    const invitation = await this.find(forumId, id);
    const readers = isCalendar(invitation.facts)
      ? [invitation.language, ...languages.filter((language) => language !== invitation.language)]
      : [invitation.language];
    const items = await Promise.all(
      readers.map(async (language) => {
        const facts = readBy(invitation.facts, language);
        const { subject, text, html = null, calendar } = await this.mails.mailOf({ ...invitation, facts });
        return { language, subject, text, html, ics: calendar?.text ?? null };
      }),
    );
    return { items };
  }

  /** @throws DomainError invitation-not-written: what has a calendar object says what the timetable says */
  async edit(forumId: string, id: string, version: number, words: ChangeWordsDto): Promise<Invitation> {
    await this.due.write(forumId);
    return this.transactions.run(async (manager) => {
      const invitation = await manager.findOne(Invitation, {
        where: { id, forumId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!invitation) throw notFound('invitation');
      const { facts, status } = invitation;
      if (isCalendar(facts)) throw invitationNotWritten(facts.kind);
      if (!editable.some((open) => open === status)) throw illegalTransition('edit', status, editable);
      if (invitation.version !== version) throw staleVersion(version);
      const edited = { facts: editedFacts(facts, words), version: version + 1 };
      await manager.query(`UPDATE invitation SET facts = $2, version = $3 WHERE id = $1`, [
        id,
        JSON.stringify(edited.facts),
        edited.version,
      ]);
      return manager.merge(Invitation, invitation, { version: edited.version });
    });
  }

  /** Queues a failed message anew, the same mail with the same Message-ID. @throws DomainError invitation-outdated */
  async sendAgain(forumId: string, id: string): Promise<Invitation> {
    const { from, to } = invitationTransitions.sendAgain;
    const [queued] = await this.dataSource.query<[object[], number]>(
      `UPDATE invitation i SET status = $4, deferrals = 0, next_attempt_at = now(), enqueued_at = NULL
        WHERE id = $1 AND forum_id = $2 AND status = ANY($3) AND NOT ${hasNewer} RETURNING id`,
      [id, forumId, from, to],
    );
    const invitation = await this.find(forumId, id);
    if (queued.length > 0) return invitation;
    if (from.some((status) => status === invitation.status)) throw invitationOutdated();
    throw illegalTransition('send again', invitation.status, from);
  }

  private async find(forumId: string, id: string): Promise<Invitation> {
    const invitation = await this.dataSource.getRepository(Invitation).findOneBy({ id, forumId });
    if (!invitation) throw notFound('invitation');
    return invitation;
  }
}

/** Something newer says, said or will say more about the same thing to the same mailbox. */
const hasNewer = `EXISTS (SELECT FROM invitation newer WHERE newer.about_id = i.about_id AND newer.mailbox = i.mailbox AND newer.kind = i.kind
   AND newer.id > i.id AND newer.status <> 'superseded')`;

function readBy(facts: InvitationFacts, language: Invitation['language']): InvitationFacts {
  return { ...facts, recipient: { ...facts.recipient, language } } as InvitationFacts; // the same kind as before
}

/** The page is made anew from the text; the words as they were first are kept beside them. */
function editedFacts(facts: WrittenFacts, words: ChangeWordsDto): WrittenFacts {
  const { subject = facts.subject, text = facts.text } = words;
  const { language } = facts.recipient;
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const html = renderHtml(subject, [{ language, title: subject, paragraphs, rows: [] }], 'invited');
  const written = facts.written ?? { subject: facts.subject, text: facts.text, html: facts.html };
  return { ...facts, subject, text, html, written };
}
