import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, runMigrations, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool, type PoolConfig } from 'pg';
import { Runtime } from '../config/config.module.js';
import { jobsEnded } from '../health/metrics.js';

/** The queues there are. A job's data are ids and, where it can be tried again, the attempt. */
export type QueueName = 'plans' | 'deliveries' | 'runs' | 'sign-ins';
const queueNames: readonly QueueName[] = ['plans', 'deliveries', 'runs', 'sign-ins'];

export interface QueuedJob {
  id: string;
  /** Makes the job's key differ from that of the try before; 0 the first time. */
  attempt: number;
  /** What the same job does besides; no part of its key. */
  others?: string[];
}

type Store = { kind: 'redis'; client: Redis } | { kind: 'postgres'; pool: Pool };

/** A crashed worker's job is taken up again after twice this time at most. */
const lockMilliseconds = 5_000;
/** So many times may workers die on one job before it is given up; the row it works on has its own attempts. */
const deathsForgiven = 20;
/** A finished job is forgotten at once: a kept one would swallow a new one with the same key. */
const forgetFinished = { removeOnComplete: true, removeOnFail: true };

/** BullMQ on PostgreSQL, or on Redis when REDIS_URL is set; the same to everybody else. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly logger = new Logger('queue');
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Pick<Worker, 'close'>[] = [];
  private store?: Store;
  private opening?: Promise<Store>;

  constructor(private readonly runtime: Runtime) {}

  /** Puts jobs into a queue, all in one call. A job whose id and attempt wait there already is not added twice. */
  async add(name: QueueName, jobs: QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const queue = await this.queue(name);
    await queue.addBulk(
      jobs.map((data) => ({ name, data, opts: { jobId: `${data.id}-${data.attempt}`, ...forgetFinished } })),
    );
  }

  /** Starts a worker for a queue; it makes one call a job, and running a job twice must change nothing. */
  async work(name: QueueName, concurrency: number, run: (job: QueuedJob) => Promise<void>): Promise<void> {
    const options = {
      concurrency,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds,
      maxStalledCount: deathsForgiven,
    };
    const process = (job: Job<QueuedJob>) => run(job.data);
    const store = await this.open();
    const worker =
      store.kind === 'redis'
        ? new Worker(name, process, { ...options, connection: store.client })
        : new Worker(name, process, { ...options, connection: store.pool }, createPostgresBackend);
    worker.on('error', (error) => this.logger.warn({ error, queue: name }, 'worker'));
    worker.on('completed', () => jobsEnded.inc({ queue: name, outcome: 'done' }));
    worker.on('failed', (job, error) => {
      jobsEnded.inc({ queue: name, outcome: 'failed' });
      this.logger.error({ error, queue: name, id: job?.data.id }, 'job failed');
    });
    this.workers.push(worker);
  }

  /** Says whether the queues' store answers. */
  async ping(): Promise<void> {
    const store = await this.open();
    await (store.kind === 'redis' ? store.client.ping() : store.pool.query('SELECT 1'));
  }

  /** Lets the jobs in hand finish and takes no new ones. */
  async finishWork(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.finishWork();
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    const store = this.store;
    if (store?.kind === 'redis') store.client.disconnect();
    if (store?.kind === 'postgres') await store.pool.end();
  }

  private async queue(name: QueueName): Promise<Queue> {
    const store = await this.open();
    const known = this.queues.get(name);
    if (known) return known;
    const queue =
      store.kind === 'redis'
        ? new Queue(name, { connection: store.client })
        : new Queue(name, { connection: store.pool }, createPostgresBackend);
    queue.on('error', (error) => this.logger.warn({ error, queue: name }, 'queue'));
    this.queues.set(name, queue as Queue);
    return queue as Queue;
  }

  private open(): Promise<Store> {
    this.opening ??= this.connect().then((store) => (this.store = store));
    return this.opening;
  }

  private async connect(): Promise<Store> {
    const { config, database } = this.runtime;
    if (config.redisUrl) {
      const client = new Redis(config.redisUrl, { maxRetriesPerRequest: null });
      client.on('error', (error) => this.logger.warn({ error }, 'redis'));
      return { kind: 'redis', client };
    }
    const pool = new Pool({
      ...(database satisfies PoolConfig),
      max: 2 * queueNames.length + 10,
      options: '-c search_path=bullmq',
      keepAlive: true,
    });
    pool.on('error', (error) => this.logger.warn({ error }, 'queue pool'));
    await migrateQueues(pool);
    return { kind: 'postgres', pool };
  }
}

async function migrateQueues(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
}
