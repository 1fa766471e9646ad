import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Runtime } from '../../shared/config/config.module.js';
import type { SendOutcome } from '../../shared/mail/send-outcome.js';
import { SmtpTransport } from '../../shared/mail/smtp-transport.js';
import { Queues, type QueuedJob } from '../../shared/queue/queues.js';
import { MailWriter } from '../mail-writer.js';
import { BackingOff } from './backing-off.js';
import { BatchInHand } from './batch-in-hand.js';
import { Claims, deliveryJobs, type ClaimedMessage } from './claims.js';
import { Lanes } from '../../shared/queue/lanes.js';
import { MailBreaker } from './mail-breaker.js';
import { Outcomes } from './outcomes.js';
import { Turns } from './turns.js';

/** Hands messages over to the mail server, each once: the row carries the state, a job only wakes a worker. */
@Injectable()
export class DeliveryService implements OnApplicationShutdown {
  private readonly transport: SmtpTransport;
  /**
   * Mails in hand at once: one for each connection, and half as many whose outcome is being written. Each keeps its lane
   * until that is done, so that a crash repeats no more than these.
   */
  private readonly lanes: Lanes;
  private readonly turns = new Turns();
  private readonly backingOff = new BackingOff();
  private readonly inHand = new Set<BatchInHand>();

  constructor(
    private readonly claims: Claims,
    private readonly outcomes: Outcomes,
    private readonly breaker: MailBreaker,
    private readonly queues: Queues,
    private readonly mails: MailWriter,
    runtime: Runtime,
  ) {
    const { deliveryConcurrency, smtpTimeoutSeconds } = runtime.config;
    this.lanes = new Lanes(deliveryConcurrency + Math.ceil(deliveryConcurrency / 2));
    this.transport = new SmtpTransport(runtime.smtpUrl, {
      maxConnections: deliveryConcurrency,
      connectionTimeout: Math.min(smtpTimeoutSeconds, 15) * 1000,
      socketTimeout: smtpTimeoutSeconds * 1000,
      dkim: runtime.dkim,
    });
  }

  /** Sends the messages of a job, each unless it is sent, superseded, paused or in other hands. */
  async deliver({ id, others = [] }: QueuedJob): Promise<void> {
    const askedAt = Date.now();
    const messages = await this.claims.claim([id, ...others]);
    if (messages.length === 0) return;
    const batch = new BatchInHand(this.claims, messages, askedAt);
    this.inHand.add(batch);
    try {
      await Promise.all(messages.map((message) => this.lanes.run(() => this.handOver(message, batch))));
    } finally {
      this.inHand.delete(batch);
      await batch.end();
    }
  }

  /** Takes back what a dead worker was sending, and queues again what is due and has waited too long. */
  async sweep(): Promise<void> {
    await this.claims.takeBack();
    await this.queues.add('deliveries', deliveryJobs(await this.claims.markForQueue()));
    const probe = await this.breaker.letProbe();
    if (probe) await this.queues.add('deliveries', deliveryJobs([probe]));
  }

  /** Begins nothing more; what is on its way ends as it ends. */
  stop(): void {
    for (const batch of this.inHand) batch.stop();
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async handOver(message: ClaimedMessage, batch: BatchInHand): Promise<void> {
    await this.turns.next();
    if (!batch.holds(message)) return;
    const outcome = await this.send(message);
    const isServerDown = await this.outcomes.record(message, outcome);
    batch.letGo(message);
    if (isServerDown) batch.stop();
    const pause = this.backingOff.pauseAfter(outcome);
    if (pause > 0) await sleep(pause);
  }

  private async send(message: ClaimedMessage): Promise<SendOutcome> {
    if (message.suppressed !== null) {
      return { kind: 'refused', isMailboxGone: false, code: 'ESUPPRESSED', response: message.suppressed };
    }
    return this.transport.send(await this.mails.mailOf(message));
  }
}
