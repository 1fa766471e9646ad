import type { EntityManager } from 'typeorm';
import type { Transactions } from '../shared/database/transactions.js';
import type { Facts } from '../shared/errors/domain-error.js';
import type { BegunRun } from './begun-run.js';

/** How long a worker is believed alive after its last sign, in seconds. */
export const leaseSeconds = 5;
/** A file is offered for so long, in hours: it may hold personal data. */
const keptHours = 24;

/** A run in the hands of the worker that begun it: all that a handler may do with it. */
export class RunInHand {
  readonly id: string;
  readonly forumId: string;
  readonly input: Facts;
  private done = 0;
  private total: number | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly run: BegunRun,
    /** Aborted when the run was cancelled, or another worker has it; then stop at the next good place. */
    readonly signal: AbortSignal,
  ) {
    this.id = run.id;
    this.forumId = run.forumId;
    this.input = run.input;
  }

  /** Says how far it is; told to others at the next beat or write. */
  report(done: number, total: number): void {
    this.done = done;
    this.total = total;
  }

  /**
   * Writes in a transaction that is committed only while the run is still in these hands: a worker that was taken for
   * dead, or whose run was cancelled, changes nothing any more.
   */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(async (manager) => {
      const result = await work(manager);
      if (!(await this.renew(manager))) throw new Error('The run is in other hands.');
      return result;
    });
  }

  /** Offers a file for download, for a day; one of the same name is replaced. */
  async keepFile(name: string, contentType: string, bytes: Buffer): Promise<void> {
    await this.write((manager) =>
      manager.query(
        `INSERT INTO run_file (run_id, name, content_type, bytes, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))
         ON CONFLICT (run_id, name) DO UPDATE
           SET content_type = EXCLUDED.content_type, bytes = EXCLUDED.bytes, expires_at = EXCLUDED.expires_at`,
        [this.id, name, contentType, bytes, keptHours],
      ),
    );
  }

  /** Keeps what a later run compares itself with, as long as the run is kept. */
  async keepManifest(manifest: object): Promise<void> {
    await this.write((manager) => manager.query(`UPDATE run SET manifest = $2 WHERE id = $1`, [this.id, manifest]));
  }

  /** Gives a sign of life. @returns whether the run is still in these hands */
  async renew(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE run SET done = $3, total = $4, lease_until = now() + make_interval(secs => $5)
        WHERE id = $1 AND status = 'running' AND attempts = $2`,
      [this.id, this.run.attempt, this.done, this.total, leaseSeconds],
    );
    return count > 0;
  }
}
