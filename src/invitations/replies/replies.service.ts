import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { Signing } from '../../shared/signing/signing.js';
import type { GiveReplyDto, MailboxRepliesView, ReplyView } from '../dto/reply.dto.js';
import { calendarKinds, type CalendarFacts } from '../invitation-facts.js';
import { repliedPage, replyPage, staleReplyPage } from './reply-page.js';
import { replyStale } from './reply.errors.js';

interface Asked {
  id: string;
  forumId: string;
  facts: CalendarFacts;
  /** Told last to this mailbox about this meeting or session. */
  lastSequence: number;
  isLast: boolean;
}

/** Who answered what: by the link in the mail, and what organisers and liaisons see of it. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly signing: Signing,
  ) {}

  /** What a person sees who follows the link, in the language of the mail; looking changes nothing. */
  async page(link: string): Promise<string> {
    const { facts, isLast } = await this.askedBy(this.dataSource.manager, link);
    return isLast ? replyPage(facts) : staleReplyPage(facts);
  }

  /** @throws DomainError reply-stale when what it answers has changed since that mail */
  async give(link: string, { partstat, comment }: GiveReplyDto): Promise<string> {
    return this.transactions.run(async (manager) => {
      const { id, forumId, facts, isLast, lastSequence } = await this.askedBy(manager, link, 'FOR NO KEY UPDATE OF i');
      if (!isLast) throw replyStale(lastSequence);
      await manager.query(
        `INSERT INTO reply (forum_id, invitation_id, partstat, comment, via) VALUES ($1, $2, $3, $4, 'web')`,
        [forumId, id, partstat, comment?.trim() ? comment.trim() : null],
      );
      return repliedPage(facts, partstat);
    });
  }

  /** By mailbox: who was invited last to a meeting or session, and all their answers. @param mailboxes all unless given */
  async about(forumId: string, aboutId: string, mailboxes?: string[]): Promise<MailboxRepliesView[]> {
    const rows = await this.dataSource.query<(Omit<MailboxRepliesView, 'toldAt'> & { toldAt: Date; method: string })[]>(
      `SELECT DISTINCT ON (mailbox) mailbox, sequence, method, coalesce(sent_at, created_at) AS "toldAt",
              (SELECT partstat FROM reply r JOIN invitation asked ON asked.id = r.invitation_id
                WHERE asked.about_id = i.about_id AND asked.mailbox = i.mailbox AND asked.sequence = i.sequence ORDER BY r.id DESC LIMIT 1) AS partstat,
              coalesce((SELECT jsonb_agg(jsonb_build_object('partstat', partstat, 'comment', comment, 'sequence', told.sequence, 'via', via,
                                         'at', r.created_at) ORDER BY r.id DESC)
                 FROM reply r JOIN invitation told ON told.id = r.invitation_id
                WHERE told.about_id = i.about_id AND told.mailbox = i.mailbox), '[]') AS history
         FROM invitation i
        WHERE forum_id = $1 AND about_id = $2 AND kind = ANY($4) AND status IN ('sending', 'sent', 'bounced')
          AND ($3::text[] IS NULL OR mailbox = ANY($3))
        ORDER BY mailbox, sequence DESC, id DESC`,
      [forumId, aboutId, mailboxes?.map((mailbox) => mailbox.toLowerCase()) ?? null, calendarKinds],
    );
    return rows
      .filter(({ method }) => method === 'REQUEST')
      .map(({ mailbox, sequence, toldAt, partstat, history }) => ({
        ...{ mailbox, sequence, partstat, toldAt: toldAt.toISOString() },
        history: history.map((reply): ReplyView => ({ ...reply, at: new Date(reply.at).toISOString() })),
      }));
  }

  private async askedBy(manager: EntityManager, link: string, lock = ''): Promise<Asked> {
    const claims = this.signing.verify('reply', link);
    const [asked] = claims
      ? await manager.query<Asked[]>(
          `SELECT i.id, i.forum_id AS "forumId", i.facts, last.sequence AS "lastSequence", last.sequence = i.sequence AND last.method = 'REQUEST' AS "isLast"
             FROM invitation i
             CROSS JOIN LATERAL (SELECT sequence, method FROM invitation l
                                  WHERE l.about_id = i.about_id AND l.mailbox = i.mailbox AND l.status IN ('sending', 'sent', 'bounced')
                                  ORDER BY sequence DESC, id DESC LIMIT 1) AS last
            WHERE i.id = $1 AND i.method = 'REQUEST' ${lock}`,
          [claims.subject],
        )
      : [];
    if (!asked) throw notFound('link');
    return asked;
  }
}
