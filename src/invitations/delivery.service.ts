import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Runtime } from '../shared/config/config.module.js';
import { mailsHandedOver } from '../shared/health/metrics.js';
import { SmtpTransport, type SendOutcome } from '../shared/mail/smtp-transport.js';
import { Queues } from '../shared/queue/queues.js';
import { backoffSeconds, maxAttempts } from './backoff.js';
import { Invitation } from './invitation.entity.js';
import { MailWriter } from './mail-writer.js';

/** How long a worker is believed alive after its last sign, in seconds, and how often it gives one, in milliseconds. */
const leaseSeconds = 10;
const heartbeatMilliseconds = 5_000;
/** A queued message whose job has not come within this time is put into the queue again, in seconds. */
const patienceSeconds = 15;
const sweepSize = 2_000;

/** Hands messages over to the mail server, each once: the row carries the state, a job only its id. */
@Injectable()
export class DeliveryService implements OnApplicationShutdown {
  private readonly transport: SmtpTransport;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly mails: MailWriter,
    runtime: Runtime,
  ) {
    this.transport = new SmtpTransport(runtime.smtpUrl, { maxConnections: runtime.config.deliveryConcurrency });
  }

  /** Sends one message unless it is sent, being sent, superseded or not due; running it twice changes nothing. */
  async deliver(id: string): Promise<void> {
    const invitation = await this.begin(id);
    if (!invitation) return;
    const heartbeat = setInterval(() => void this.extendLease(invitation), heartbeatMilliseconds);
    try {
      const outcome = await this.transport.send(await this.mails.mailOf(invitation));
      mailsHandedOver.inc({ outcome: outcome.kind });
      await this.record(invitation, outcome);
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** Takes back what a dead worker was sending, and queues again what is due and has waited too long. */
  async sweep(): Promise<void> {
    await this.dataSource.query(
      `UPDATE invitation SET status = 'queued', next_attempt_at = now(), enqueued_at = NULL, lease_until = NULL
        WHERE id IN (SELECT id FROM invitation WHERE status = 'sending' AND lease_until < now() LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [sweepSize],
    );
    const [due] = await this.dataSource.query<[{ id: string; attempts: number }[], number]>(
      `UPDATE invitation SET enqueued_at = now()
        WHERE id IN (SELECT id FROM invitation
                      WHERE status = 'queued' AND next_attempt_at <= now()
                        AND (enqueued_at IS NULL OR enqueued_at < now() - make_interval(secs => $2))
                      ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts`,
      [sweepSize, patienceSeconds],
    );
    await this.queues.add(
      'deliveries',
      due.map(({ id, attempts }) => ({ id, attempt: attempts })),
    );
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async begin(id: string): Promise<Invitation | undefined> {
    const result = await this.dataSource
      .createQueryBuilder()
      .update(Invitation)
      .set({
        status: 'sending',
        attempts: () => 'attempts + 1',
        leaseUntil: () => `now() + interval '${leaseSeconds} seconds'`,
      })
      .where(`id = :id AND status = 'queued' AND next_attempt_at <= now()`, { id })
      .returning(['id', 'forumId', 'attempts', 'facts', 'messageId', 'createdAt'])
      .execute();
    const [row] = result.raw as StoredMessage[]; // the columns named in returning()
    return (
      row &&
      this.dataSource.manager.create(Invitation, {
        id: row.id,
        forumId: row.forum_id,
        attempts: row.attempts,
        facts: row.facts,
        messageId: row.message_id,
        createdAt: row.created_at,
      })
    );
  }

  private async extendLease({ id, attempts }: Invitation): Promise<void> {
    await this.dataSource.query(
      `UPDATE invitation SET lease_until = now() + make_interval(secs => $3) WHERE id = $1 AND attempts = $2 AND status = 'sending'`,
      [id, attempts, leaseSeconds],
    );
  }

  private async record({ id, attempts }: Invitation, outcome: SendOutcome): Promise<void> {
    const giveUp = outcome.kind === 'refused' || (outcome.kind === 'deferred' && attempts >= maxAttempts);
    const status = outcome.kind === 'accepted' ? 'sent' : giveUp ? 'failed' : 'queued';
    const wait = status === 'queued' ? backoffSeconds(attempts) : null;
    await this.dataSource.query(
      `UPDATE invitation SET status = $3, answer = $4, lease_until = NULL, enqueued_at = NULL,
              sent_at = CASE WHEN $3 = 'sent' THEN now() END, next_attempt_at = now() + make_interval(secs => $5)
        WHERE id = $1 AND attempts = $2 AND status = 'sending'`,
      [id, attempts, status, answerOf(outcome), wait],
    );
  }
}

interface StoredMessage {
  id: string;
  forum_id: string;
  attempts: number;
  facts: Invitation['facts'];
  message_id: string;
  created_at: Date;
}

function answerOf(outcome: SendOutcome): string {
  const answer = outcome.kind === 'accepted' ? outcome.response : `${outcome.code} ${outcome.response}`;
  return answer.slice(0, 500);
}
