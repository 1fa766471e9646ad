import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DatabaseError } from 'pg';
import {
  DataSource,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type EntityManager,
} from 'typeorm';
import { Lanes } from '../queue/lanes.js';
import { isOutdated } from './database-client.js';
import { mostReaders, mostTransactions } from './pool.js';
import { StreamedReads, takeBack } from './streamed-reads.js';
import { together } from './together.js';
import { Turns } from './turns.js';

interface OpenTransaction {
  manager: EntityManager;
  afterCommit: (() => Promise<void>)[];
}

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';
const attempts = 4;

/** One transaction per use case; a use case inside another joins it. */
@Injectable()
export class Transactions {
  private readonly logger = new Logger(Transactions.name);
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly turns = new Turns();
  private readonly lanes: Lanes;
  private readonly streamed: StreamedReads;

  constructor(private readonly dataSource: DataSource) {
    const poolSize = dataSource.options.poolSize ?? 10; // ten is pg's own
    this.lanes = new Lanes(mostTransactions(poolSize));
    this.streamed = new StreamedReads(dataSource, new Lanes(mostReaders(poolSize)), this.lanes);
  }

  /**
   * Runs the work in a READ COMMITTED transaction, or in the one that is open already.
   * A deadlock rolls everything back and the whole work is run again, three times at most, so it must have no effect outside the database.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return work(outer.manager);
    return retrying(() => this.runOnce(work));
  }

  /**
   * As `run`, for work of many short statements, each about a few rows found by their keys: each is planned once per connection, as
   * planning them takes as long as doing them. Not for work on as many rows as there are: its plans expect few.
   */
  async runShort<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.open.getStore()) return this.run(work);
    return this.run(async (manager) => {
      const [, result] = await together(manager.query(`SET LOCAL plan_cache_mode = force_generic_plan`), work(manager));
      return result;
    });
  }

  /**
   * As `run`, for something scarce that many want at once: they wait for their turn without a connection (`Turns`), and are refused
   * without a transaction once it is gone. A transaction that is open already waits for nobody: it would keep its connection.
   * @param look why nobody can have it any more, or undefined; it may refuse, it decides nothing
   */
  async runInTurn<T>(
    thing: string,
    look: (manager: EntityManager) => Promise<Error | undefined>,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    if (!this.open.getStore())
      return this.turns.take(
        thing,
        () => look(this.dataSource.manager),
        () => this.run(work),
      );
    const refusal = await this.look(look);
    if (refusal) throw refusal;
    return this.run(work);
  }

  /** Does the work to see what it would do, and takes all of it back; nothing that was to follow the commit follows. */
  async rehearse<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.open.getStore()) throw new Error('Who is in a transaction has a lane already and would wait for another.');
    return retrying(() => this.lanes.run(() => this.rehearseOnce(work)));
  }

  /** Looks at what is there now, in the transaction that is open, or without one: to refuse early, not to decide. */
  async look<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return work(this.open.getStore()?.manager ?? this.dataSource.manager);
  }

  /** Several reads that must agree with each other: REPEATABLE READ READ ONLY. They lock nothing and wait for nobody, so they need no lane. */
  async read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return work(manager);
    });
  }

  /** Reads of one moment that go on while their rows are sent to somebody; see `StreamedReads`. */
  stream<T>(read: (manager: EntityManager) => AsyncIterable<T[]>): AsyncGenerator<T[]> {
    return this.streamed.of(read);
  }

  /** Reads of one moment that go on while what was read is worked on, by nobody but ourselves. */
  walk<T>(read: (manager: EntityManager) => AsyncIterable<T>): AsyncGenerator<T> {
    return this.streamed.here(read);
  }

  /**
   * Commit, then enqueue: the callback runs once the outermost transaction has committed, at once when none is open.
   * Its failure is logged, not thrown: what it announces is already a row, and a sweep finds that row.
   */
  async afterCommit(callback: () => Promise<void>): Promise<void> {
    const outer = this.open.getStore();
    if (outer) outer.afterCommit.push(callback);
    else await callback();
  }

  private async rehearseOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      return await this.open.run({ manager: runner.manager, afterCommit: [] }, () => work(runner.manager));
    } finally {
      await takeBack(runner);
    }
  }

  private async runOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const afterCommit: OpenTransaction['afterCommit'] = [];
    const result = await this.lanes.run(() =>
      this.dataSource.transaction((manager) => this.open.run({ manager, afterCommit }, () => work(manager))),
    );
    for (const callback of afterCommit) {
      await callback().catch((error: unknown) => this.logger.warn({ error }, 'after commit'));
    }
    return result;
  }
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRetrying(error) || attempt === attempts) throw error;
    }
  }
}

function isWorthRetrying(error: unknown): boolean {
  const code = sqlState(error);
  return code === DEADLOCK || code === SERIALIZATION_FAILURE || isOutdated(beneath(error));
}

/** Whether somebody waited too long for others, or was sent back by them every time: what they asked for may well be done later. */
export function isWaitInVain(error: unknown): boolean {
  return [LOCK_NOT_AVAILABLE, QUERY_CANCELED, DEADLOCK, SERIALIZATION_FAILURE].includes(sqlState(error) ?? '');
}

/** The SQLSTATE of a failed query, also of one beneath TypeORM, or undefined when the error is not the database's. */
export function sqlState(error: unknown): string | undefined {
  const cause = beneath(error);
  return cause instanceof DatabaseError ? cause.code : undefined;
}

function beneath(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

/** Whether the connection was lost: the database has ended it, or it is gone beneath a transaction. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith('08') || state.startsWith('57P');
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError ||
    lostWith.test(messageOf(beneath(error)))
  );
}

/** What pg and the system call it. */
const lostWith = /^(Connection terminated|Client has encountered a connection error|write EPIPE|read ECONNRESET)/;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** The name of the constraint that refused a row, or undefined. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined; // pg's DatabaseError carries it
}
