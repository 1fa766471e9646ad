import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import { Signing } from '../../shared/signing/signing.js';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page.js';

interface Subscriber {
  id: string;
  forumId: string;
  mailbox: string;
  language: Language;
}

/** Ends digests and reminders to a mailbox, by the link that each of them carries; invitations go on. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly signing: Signing,
  ) {}

  /** What a person sees who follows the link, in the language of the mail. */
  async page(link: string): Promise<string> {
    const { language, mailbox } = await this.subscriberOf(link);
    return unsubscribePage(language, mailbox);
  }

  /** Asked again, the same answer (RFC 8058, 3.2). */
  async unsubscribe(link: string): Promise<string> {
    const { id, forumId, language, mailbox } = await this.subscriberOf(link);
    await this.transactions.run((manager) =>
      manager.query(
        `INSERT INTO suppression (forum_id, mailbox, cause, invitation_id) VALUES ($1, $2, 'unsubscribed', $3) ON CONFLICT DO NOTHING`,
        [forumId, mailbox, id],
      ),
    );
    return unsubscribedPage(language, mailbox);
  }

  private async subscriberOf(link: string): Promise<Subscriber> {
    const claims = this.signing.verify('unsubscribe', link);
    const [subscriber] = claims
      ? await this.dataSource.query<Subscriber[]>(
          `SELECT id, forum_id AS "forumId", mailbox, language FROM invitation WHERE id = $1 AND kind IN ('digest', 'reminder')`,
          [claims.subject],
        )
      : [];
    if (!subscriber) throw notFound('link');
    return subscriber;
  }
}
