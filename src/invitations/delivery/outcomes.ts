import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mailsHandedOver, mailsGivenUp } from '../../shared/health/metrics.js';
import type { SendOutcome } from '../../shared/mail/send-outcome.js';
import { isOvertaken, type ClaimedMessage } from './claims.js';
import { closing, MailBreaker, type Fault } from './mail-breaker.js';
import { verdictOn, type Verdict } from './verdict.js';

interface Ended {
  message: ClaimedMessage;
  outcome: SendOutcome;
}

interface Waiting extends Ended {
  done: (isServerDown: boolean) => void;
  failed: (error: unknown) => void;
}

/** Writes down what became of messages: what ends while one statement runs goes into the next, all together. */
@Injectable()
export class Outcomes {
  private readonly logger = new Logger('delivery');
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly breaker: MailBreaker,
  ) {}

  /** Resolves when it is written. @returns whether the mail server counts as down now */
  record(message: ClaimedMessage, outcome: SendOutcome): Promise<boolean> {
    return new Promise((done, failed) => {
      this.waiting.push({ message, outcome, done, failed });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        const isServerDown = await this.write(batch);
        for (const { done } of batch) done(isServerDown);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.isWriting = false;
  }

  private async write(batch: Ended[]): Promise<boolean> {
    const rows = batch.map(({ message, outcome }) => ({
      id: message.id,
      attempts: message.attempts,
      ...verdictOn(outcome, message.deferrals),
    }));
    const tried = batch.filter(({ message }) => message.suppressed === null);
    const faults = tried.flatMap(faultOf);
    const hasAnswered = faults.length < tried.length;
    const closed = await this.dataSource.query<{ wasDown: boolean }[]>(hasAnswered ? answered : faulted, [
      JSON.stringify(rows),
      rows.map(({ id }) => id),
    ]);
    for (const [index, row] of rows.entries()) this.tell(row, batch[index]?.outcome);
    if (!hasAnswered) return this.breaker.countFaults(faults);
    this.breaker.tellClosed(closed);
    return false;
  }

  /** Somebody has to look at what was given up: it is counted, logged without the mailbox, and listed as failed. */
  private tell({ id, status }: Verdict & { id: string }, outcome: SendOutcome | undefined): void {
    if (outcome) mailsHandedOver.inc({ outcome: outcome.kind });
    if (status !== 'failed' || outcome?.kind === 'accepted') return;
    mailsGivenUp.inc();
    this.logger.error({ msg: 'A message was given up.', invitation: id, code: outcome?.code });
  }
}

function faultOf({ message, outcome }: Ended): Fault[] {
  if (outcome.kind !== 'deferred' || outcome.cause === 'mail') return [];
  const fault = `${outcome.code} ${outcome.response}`.replace(anyMailbox, '—');
  return [{ id: message.id, fault: fault.slice(0, 500) }];
}

/** What a server calls its faults is logged, and read by organisers of all forums; whom it was about is nobody's business. */
const anyMailbox = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/g;

/** `$1` what became of which message, `$2` their ids once more: they are looked up, whatever the statistics say of all that waits. */
const recorded = `
  WITH recorded AS (
    UPDATE invitation i
       SET status = CASE WHEN r.status = 'queued' AND ${isOvertaken} THEN 'superseded' ELSE r.status END, answer = r.answer, deferrals = r.deferrals, lease_until = NULL, enqueued_at = NULL,
           sent_at = CASE WHEN r.status = 'sent' THEN now() END, next_attempt_at = now() + make_interval(secs => r."waitSeconds")
      FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, attempts int, status text, answer text, deferrals int, "waitSeconds" float8, "isMailboxGone" boolean)
     WHERE i.id = ANY($2::uuid[]) AND i.id = r.id AND i.attempts = r.attempts AND i.status = 'sending'
     RETURNING i.id, forum_id, mailbox, i.answer, "isMailboxGone"),
  gone AS (
    INSERT INTO suppression (forum_id, mailbox, cause, answer, invitation_id)
    SELECT forum_id, mailbox, 'bounced', answer, id FROM recorded WHERE "isMailboxGone" ON CONFLICT DO NOTHING)`;
const answered = `${recorded}, closed AS (${closing}) SELECT "wasDown" FROM closed`;
const faulted = `${recorded} SELECT WHERE false`;
