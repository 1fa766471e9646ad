import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actAs } from '../shared/database/actor.js';
import { Transactions } from '../shared/database/transactions.js';
import { DomainError, type Facts } from '../shared/errors/domain-error.js';
import { Queues } from '../shared/queue/queues.js';
import type { BegunRun } from './begun-run.js';
import { leaseSeconds, RunInHand } from './run-in-hand.js';

/**
 * Works on the runs of one kind. It is begun again from the start when its worker dies, so it must find out what it has
 * done already. @returns the facts of its end, without personal data
 */
export type RunHandler = (run: RunInHand) => Promise<Facts>;

/** How often a worker gives a sign of life and learns that its run was cancelled, in milliseconds. */
const beatMilliseconds = 400;
/** A queued run whose job has not come within this time is put into the queue again, in seconds. */
const patienceSeconds = 15;
/** A run is given up when so many workers have died on it. */
const maxAttempts = 3;

/** The job of a run: the handler of its kind, with a lease, until it ends. */
@Injectable()
export class RunRunner {
  private readonly logger = new Logger(RunRunner.name);
  private readonly handlerByKind = new Map<string, RunHandler>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queues: Queues,
  ) {}

  /** Names who works on runs of a kind; worker.ts calls it before the queue is opened. */
  handle(kind: string, handler: RunHandler): void {
    this.handlerByKind.set(kind, handler);
  }

  /** Works on a run unless another worker does, or it has ended. */
  async run(id: string): Promise<void> {
    const run = await this.begin(id);
    if (!run) return;
    const handler = this.handlerByKind.get(run.kind);
    if (!handler) throw new Error(`Nobody handles runs of the kind ${run.kind}.`);
    const lost = new AbortController();
    const inHand = new RunInHand(this.transactions, run, lost.signal);
    const beat = setInterval(() => void this.beat(inHand, lost), beatMilliseconds);
    try {
      const facts = await actAs({ kind: 'worker', accountId: run.askedBy ?? undefined }, () => handler(inHand));
      await this.end(run, 'done', facts, null);
    } catch (error) {
      if (lost.signal.aborted || !(await this.beat(inHand, lost))) return; // nobody waits for it any more
      if (!(error instanceof DomainError)) throw error;
      await this.end(run, 'failed', null, { code: error.code, facts: error.facts });
    } finally {
      clearInterval(beat);
    }
  }

  /** Queues again what waits for a worker too long, or whose worker died; gives up what killed too many; drops old files. */
  async sweep(): Promise<void> {
    await this.dataSource.query(
      `UPDATE run SET status = 'failed', failure = '{"code": "run-broke-off", "facts": {}}', ended_at = now(), lease_until = NULL
        WHERE status = 'running' AND lease_until < now() AND attempts >= $1`,
      [maxAttempts],
    );
    const [open] = await this.dataSource.query<[{ id: string; attempts: number }[], number]>(
      `UPDATE run SET enqueued_at = now()
        WHERE id IN (SELECT id FROM run
                      WHERE (status = 'queued' OR (status = 'running' AND lease_until < now()))
                        AND (enqueued_at IS NULL OR enqueued_at < now() - make_interval(secs => $1) OR enqueued_at < lease_until)
                      ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts`,
      [patienceSeconds],
    );
    await this.queues.add(
      'runs',
      open.map(({ id, attempts }) => ({ id, attempt: attempts })),
    );
    await this.dataSource.query(`DELETE FROM run_file WHERE expires_at < now()`);
  }

  private async begin(id: string): Promise<BegunRun | undefined> {
    const [rows] = await this.dataSource.query<[BegunRun[], number]>(
      `WITH calm AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(hashtextextended('runs ' || forum_id, 0)) FROM run WHERE id = $1)
       UPDATE run SET status = 'running', attempts = attempts + 1, enqueued_at = now(), done = 0, total = NULL,
              started_at = coalesce(started_at, now()), lease_until = now() + make_interval(secs => $2)
         FROM calm WHERE id = $1 AND (status = 'queued' OR (status = 'running' AND lease_until < now() AND attempts < $3))
        RETURNING id, forum_id AS "forumId", kind, input, attempts AS attempt, asked_by AS "askedBy"`,
      [id, leaseSeconds, maxAttempts],
    );
    return rows[0];
  }

  private async beat(run: RunInHand, lost: AbortController): Promise<boolean> {
    try {
      const isOurs = await run.renew(this.dataSource);
      if (!isOurs) lost.abort();
      return isOurs;
    } catch (error) {
      this.logger.warn({ error, run: run.id }, 'beat'); // the lease tells whether it mattered
      return true;
    }
  }

  private async end(
    { id, attempt }: BegunRun,
    status: 'done' | 'failed',
    facts: Facts | null,
    failure: { code: string; facts: Facts } | null,
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE run SET status = $3, facts = $4, failure = $5, ended_at = now(), lease_until = NULL,
              done = CASE WHEN $3 = 'done' THEN coalesce(total, done) ELSE done END
        WHERE id = $1 AND status = 'running' AND attempts = $2`,
      [id, attempt, status, facts, failure],
    );
  }
}
