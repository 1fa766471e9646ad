import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { mailsHandedOver } from '../shared/health/metrics.js';
import type { Mail } from '../shared/mail/mail.js';
import { SmtpTransport } from '../shared/mail/smtp-transport.js';
import type { Language } from '../shared/names/localized-text.js';
import { Queues } from '../shared/queue/queues.js';
import { Signing } from '../shared/signing/signing.js';
import { signInMessage } from './sign-in-message.js';
import { secretsOf, signInMinutes, spacedCode } from './sign-in-secrets.js';

/** A mail server that has not answered within this time is asked again; longer than a conversation with it takes. */
const leaseSeconds = 150;
/** A queued row whose job has not come within this time is put into the queue again, in seconds. */
const patienceSeconds = 15;
const sweepSize = 500;

/**
 * Sends the mails that sign people in; a job carries the row's id, and the worker makes code and link from it.
 * They pass by the circuit breaker of invitations: somebody waits at the screen, a code is worth nothing after some minutes,
 * so one is tried even while the server counts as down, and there are few of them. Pauses that grow with each try, two
 * connections and the code's own end keep them from pressing a server that is down.
 */
@Injectable()
export class SignInDelivery implements OnApplicationShutdown {
  private readonly transport: SmtpTransport;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly signing: Signing,
    private readonly runtime: Runtime,
  ) {
    this.transport = new SmtpTransport(runtime.smtpUrl, { maxConnections: 2, dkim: runtime.dkim });
  }

  /** Sends one mail to whose address it is, or to nobody; running it twice sends the same mail, with the same code. */
  async deliver(id: string): Promise<void> {
    const wish = await this.begin(id);
    if (!wish) return;
    const outcome = wish.mailbox === null ? undefined : await this.transport.send(this.mailTo(wish.mailbox, wish));
    if (outcome) mailsHandedOver.inc({ outcome: outcome.kind });
    await this.dataSource.query(
      outcome?.kind === 'deferred'
        ? `UPDATE sign_in SET enqueued_at = NULL, lease_until = now() + make_interval(secs => 5 * attempts) WHERE id = $1`
        : `UPDATE sign_in SET email = NULL, lease_until = NULL WHERE id = $1`,
      [id],
    );
  }

  /** Queues what has been asked since, and what was left undone. */
  async sweep(): Promise<void> {
    const [due] = await this.dataSource.query<[{ id: string; attempts: number }[], number]>(
      `UPDATE sign_in SET enqueued_at = now()
        WHERE id IN (SELECT id FROM sign_in
                      WHERE email IS NOT NULL AND expires_at > now() AND coalesce(lease_until < now(), true)
                        AND coalesce(enqueued_at < now() - make_interval(secs => $2), true)
                      ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts`,
      [sweepSize, patienceSeconds],
    );
    await this.queues.add(
      'sign-ins',
      due.map(({ id, attempts }) => ({ id, attempt: attempts })),
    );
  }

  /** Forgets what can no longer be confirmed, addresses that were typed wrong included. */
  async forget(): Promise<void> {
    await this.dataSource.query(`DELETE FROM sign_in WHERE expires_at < now()`);
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  /** Takes the row; the mail goes to the address as the account has it, not as it was typed. */
  private async begin(id: string): Promise<Wish | undefined> {
    const [[wish]] = await this.dataSource.query<[Wish[], number]>(
      `UPDATE sign_in s SET attempts = attempts + 1, lease_until = now() + make_interval(secs => $2),
              account_id = (SELECT id FROM account WHERE lower(email) = lower(s.email))
        WHERE id = $1 AND email IS NOT NULL AND expires_at > now() AND coalesce(lease_until < now(), true)
        RETURNING id, language, expires_at AS "expiresAt", created_at AS "createdAt",
                  (SELECT a.email FROM account a WHERE lower(a.email) = lower(s.email)) AS mailbox`,
      [id, leaseSeconds],
    );
    return wish;
  }

  private mailTo(mailbox: string, { id, language, expiresAt, createdAt }: Wish): Mail {
    const { mailFrom } = this.runtime.config;
    const { code, link } = secretsOf(this.signing, { id, expiresAt });
    return {
      messageId: `<sign-in-${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
      date: createdAt,
      from: { name: 'Gapgo', address: mailFrom },
      to: { name: '', address: mailbox },
      ...signInMessage(language, {
        code: spacedCode(code),
        link: `${this.runtime.publicUrl}/sign-in/${link}`,
        minutes: signInMinutes,
      }),
    };
  }
}

interface Wish {
  id: string;
  language: Language;
  expiresAt: Date;
  createdAt: Date;
  /** Null: nobody has this address. */
  mailbox: string | null;
}
