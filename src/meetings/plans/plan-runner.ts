import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { solveInThread, type Progress, type Solution } from '../../scheduling/index.js';
import { actAs } from '../../shared/database/actor.js';
import { Transactions } from '../../shared/database/transactions.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { Queues } from '../../shared/queue/queues.js';
import { PlanInputsReader, type PlanInputs } from './plan-inputs.js';
import type { PlanProblem } from './plan-problem.js';
import { storeRows } from './plan-rows.js';
import { readProblem } from './read-problem.js';
import { searchWithinDays } from './search-within-days.js';
import type { PlanOptions } from './plan.entity.js';

/** How long a worker is believed alive after its last sign, in seconds; it gives one at every beat, in milliseconds. */
const leaseSeconds = 5;
const beatMilliseconds = 400;
/** A queued plan whose job has not come within this time is put into the queue again, in seconds. */
const patienceSeconds = 15;
/** Runs begun before a plan is given up: its workers died each time. */
const maxAttempts = 3;

interface BegunPlan {
  id: string;
  forumId: string;
  options: PlanOptions;
  attempt: number;
  createdBy: string;
}

/** The job of a plan: reads the forum, searches in a thread of its own, stores the result whole. */
@Injectable()
export class PlanRunner {
  private readonly logger = new Logger(PlanRunner.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly inputs: PlanInputsReader,
    private readonly queues: Queues,
  ) {}

  /** Works on a plan unless another worker does, or it has ended; running it twice changes nothing. */
  async run(id: string): Promise<void> {
    const plan = await this.begin(id);
    if (plan) await actAs({ kind: 'worker', accountId: plan.createdBy }, () => this.runBegun(plan));
  }

  private async runBegun(plan: BegunPlan): Promise<void> {
    try {
      const inputs = await this.transactions.read((manager) => this.inputs.read(manager, plan.forumId, plan.options));
      const { facts } = inputs;
      const found = await searchWithinDays(facts, plan.options.seconds, (built, most) =>
        this.search(plan, built, most),
      );
      if (found) await this.store(plan, inputs, found.built, found.solution);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.fail(plan, error.code, error.facts);
    }
  }

  /** Queues again what waits for a worker too long, or whose worker died; gives up what killed too many. */
  async sweep(): Promise<void> {
    await this.transactions.run((manager) =>
      manager.query(
        `UPDATE plan SET status = 'failed', failure = '{"code": "internal-error", "facts": {}}', finished_at = now()
          WHERE status = 'running' AND lease_until < now() AND attempts >= $1`,
        [maxAttempts],
      ),
    );
    const [open] = await this.dataSource.query<[{ id: string; attempts: number }[], number]>(
      `UPDATE plan SET enqueued_at = now()
        WHERE id IN (SELECT id FROM plan
                      WHERE ((status = 'queued') OR (status = 'running' AND lease_until < now()))
                        AND (enqueued_at IS NULL OR enqueued_at < now() - make_interval(secs => $1) OR enqueued_at < lease_until)
                      LIMIT 100 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts`,
      [patienceSeconds],
    );
    await this.queues.add(
      'plans',
      open.map(({ id, attempts }) => ({ id, attempt: attempts })),
    );
  }

  private async begin(id: string): Promise<BegunPlan | undefined> {
    const [[plan]] = await this.transactions.run((manager) =>
      manager.query<[BegunPlan[], number]>(
        `UPDATE plan SET status = 'running', attempts = attempts + 1, lease_until = now() + make_interval(secs => $2), enqueued_at = now()
          WHERE id = $1 AND (status = 'queued' OR (status = 'running' AND lease_until < now()))
          RETURNING id, forum_id AS "forumId", options, attempts AS attempt, created_by AS "createdBy"`,
        [id, leaseSeconds],
      ),
    );
    return plan;
  }

  /** Searches until the time is up; undefined when the plan was cancelled meanwhile. */
  private async search(plan: BegunPlan, { problem }: PlanProblem, seconds: number): Promise<Solution | undefined> {
    const readable = readProblem(problem);
    const { seed, moves } = plan.options;
    const cancelled = new AbortController();
    let latest: Progress | null = null;
    const beat = setInterval(() => {
      this.isStillOurs(plan, latest).then(
        (ours) => (ours ? undefined : cancelled.abort()),
        (error: unknown) => this.logger.warn({ error, plan: plan.id }, 'beat'),
      );
    }, beatMilliseconds);
    try {
      const solution = await solveInThread(readable, {
        seed,
        seconds,
        mostMoved: moves ?? undefined,
        signal: cancelled.signal,
        onProgress: (progress) => (latest = progress),
      });
      return cancelled.signal.aborted ? undefined : solution;
    } finally {
      clearInterval(beat);
    }
  }

  private async isStillOurs({ id, attempt }: BegunPlan, progress: Progress | null): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE plan SET progress = $3, lease_until = now() + make_interval(secs => $4) WHERE id = $1 AND status = 'running' AND attempts = $2`,
      [id, attempt, progress, leaseSeconds],
    );
    return count > 0;
  }

  private async store(plan: BegunPlan, inputs: PlanInputs, built: PlanProblem, solution: Solution): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { score, bound, status, problemHash, iterations } = solution;
      const [, count] = await manager.query<[unknown[], number]>(
        `UPDATE plan SET status = 'done', finished_at = now(), lease_until = NULL, problem = $3, score = $4, bound = $5, verdict = $6,
                problem_hash = $7, iterations = $8 WHERE id = $1 AND status = 'running' AND attempts = $2`,
        [plan.id, plan.attempt, JSON.stringify(built.problem), score, bound, status, problemHash, iterations],
      );
      if (count > 0) await storeRows(manager, plan.id, inputs, built, solution);
    });
  }

  private async fail({ id, attempt }: BegunPlan, code: string, facts: object): Promise<void> {
    await this.transactions.run((manager) =>
      manager.query(
        `UPDATE plan SET status = 'failed', failure = $3, finished_at = now(), lease_until = NULL
          WHERE id = $1 AND status = 'running' AND attempts = $2`,
        [id, attempt, { code, facts }],
      ),
    );
  }
}
