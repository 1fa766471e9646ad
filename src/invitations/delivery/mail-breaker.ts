import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mailServerOpenings } from '../../shared/health/metrics.js';

/** Faults in a row after which the server counts as down. */
const mostFaults = 5;
/** Until the first probe, in seconds; each that fails doubles the wait, up to the longest. */
const firstWaitSeconds = 15;
const longestWaitSeconds = 300;

/** What went wrong with the server or the line when a message was tried. */
export interface Fault {
  id: string;
  fault: string;
}

/** How the mail server is doing. */
export interface MailServerState {
  isDown: boolean;
  downSince: Date | null;
  lastFault: string | null;
  nextTryAt: Date | null;
}

/**
 * A circuit breaker whose state is a row that all workers share. While it is open, messages are not begun (`claims.ts`),
 * so they lose no attempt; when its time is over, one message after the other is let through as a probe.
 */
@Injectable()
export class MailBreaker {
  private readonly logger = new Logger('mail server');

  constructor(private readonly dataSource: DataSource) {}

  /** Something was answered, and `closing` was run. */
  tellClosed(closed: { wasDown: boolean }[]): void {
    if (closed.length > 0) this.logger.log('The mail server answers again.');
  }

  /** When it is time: chooses the message that tries the server. @returns its id */
  async letProbe(): Promise<{ id: string; attempts: number } | undefined> {
    const [[probe]] = await this.dataSource.query<[{ id: string; attempts: number }[], number]>(
      `WITH probe AS (
         UPDATE mail_server s SET probe_id = due.id
           FROM (SELECT id FROM invitation WHERE status = 'queued' AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT 1) AS due
          WHERE s.open_until <= now() AND NOT EXISTS (SELECT FROM invitation WHERE id = s.probe_id AND status = 'sending')
          RETURNING due.id)
       UPDATE invitation i SET enqueued_at = now() FROM probe WHERE i.id = probe.id RETURNING i.id, i.attempts`,
    );
    return probe;
  }

  async state(): Promise<MailServerState> {
    const [row] = await this.dataSource.query<MailServerState[]>(
      `SELECT open_until IS NOT NULL AS "isDown", opened_at AS "downSince", open_until AS "nextTryAt",
              CASE WHEN faults > 0 THEN last_fault END AS "lastFault" FROM mail_server`,
    );
    return row ?? { isDown: false, downSince: null, lastFault: null, nextTryAt: null };
  }

  /**
   * A fault opens the closed circuit when it is one too many, and the open one again when it is the probe's.
   * @returns whether the server counts as down now
   */
  async countFaults(faults: Fault[]): Promise<boolean> {
    const fault = faults.at(-1)?.fault;
    if (fault === undefined) return false;
    const [row] = await this.dataSource.query<{ isDown: boolean; openings: number; hasOpened: boolean }[]>(
      `INSERT INTO mail_server AS s (id, faults, last_fault, openings, opened_at, open_until)
       SELECT 1, $1::int, $2, CASE WHEN opens THEN 1 ELSE 0 END, CASE WHEN opens THEN now() END, CASE WHEN opens THEN now() + make_interval(secs => $4) END
         FROM (SELECT $1::int >= $3::int AS opens) AS first
       ON CONFLICT (id) DO UPDATE SET faults = s.faults + $1::int, last_fault = $2,
         openings = CASE WHEN ${opensNow} THEN s.openings + 1 ELSE s.openings END,
         opened_at = CASE WHEN ${opensNow} THEN coalesce(s.opened_at, now()) ELSE s.opened_at END,
         open_until = CASE WHEN ${opensNow} THEN now() + make_interval(secs => least($4 * power(2, least(s.openings, 10)), $5)) ELSE s.open_until END,
         probe_id = CASE WHEN ${opensNow} THEN NULL ELSE s.probe_id END
       RETURNING open_until IS NOT NULL AS "isDown", openings, open_until = now() + make_interval(secs => least($4 * power(2, least(openings - 1, 10)), $5)) AS "hasOpened"`,
      [faults.length, fault, mostFaults, firstWaitSeconds, longestWaitSeconds, faults.map(({ id }) => id)],
    );
    if (row?.hasOpened) {
      mailServerOpenings.inc();
      this.logger.error({ msg: 'The mail server cannot be spoken to; mails wait.', fault, openings: row.openings });
    }
    return row?.isDown ?? false;
  }
}

/** Closes the circuit, for the server has answered; a statement that others hold within theirs, as it nearly always changes nothing. */
export const closing = `
  UPDATE mail_server SET faults = 0, openings = 0, opened_at = NULL, open_until = NULL, probe_id = NULL
   WHERE faults > 0 RETURNING openings > 0 AS "wasDown"`;

/** `$1` faults, `$3` the most, `$6` the messages that had them. */
const opensNow = `(CASE WHEN s.open_until IS NULL THEN s.faults + $1::int >= $3::int ELSE s.probe_id = ANY($6::uuid[]) END)`;
