import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Lanes } from '../queue/lanes.js';

/**
 * So many rows are given at once, and so long may a reader take for them before it is taken for asleep: a line that is bad takes
 * a minute for what the system keeps on its way, never for these.
 */
const rowsAtOnce = 50;
const patienceMilliseconds = 60_000;

interface Reading {
  manager: EntityManager;
  isOver: boolean;
  end(): Promise<void>;
}

/**
 * Reads that go on while their rows are sent to somebody, all of one moment: REPEATABLE READ READ ONLY. How long that takes is in
 * the hands of who receives them: only some of the lanes of transactions are for readers, and who falls asleep loses theirs.
 */
export class StreamedReads {
  private readonly logger = new Logger(StreamedReads.name);

  /**
   * @param readers so many may read at once; the others wait without a connection
   * @param transactions the lanes of all transactions
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly readers: Lanes,
    private readonly transactions: Lanes,
    private readonly patience = patienceMilliseconds,
  ) {}

  /** The transaction ends with the last row, when nobody wants the next one, or when the reader has fallen asleep; then the next one is refused. */
  async *of<T>(read: (manager: EntityManager) => AsyncIterable<T[]>): AsyncGenerator<T[]> {
    const reading = await this.begin([this.readers, this.transactions]);
    try {
      for await (const rows of read(reading.manager)) {
        for (let from = 0; from < rows.length; from += rowsAtOnce) {
          const asleep = setTimeout(() => this.giveUp(reading), this.patience);
          try {
            yield rows.slice(from, from + rowsAtOnce);
          } finally {
            clearTimeout(asleep);
          }
          if (reading.isOver) throw new Error('The reader has fallen asleep.');
        }
      }
    } finally {
      await reading.end();
    }
  }

  /** The same for what is worked on here, one after the other: it waits for nobody outside, and for no reader. */
  async *here<T>(read: (manager: EntityManager) => AsyncIterable<T>): AsyncGenerator<T> {
    const reading = await this.begin([]);
    try {
      yield* read(reading.manager);
    } finally {
      await reading.end();
    }
  }

  /** The connection may be lost by now; nobody waits for this to hear of it. */
  private giveUp(reading: Reading): void {
    reading.end().catch((error: unknown) => this.logger.warn({ error }, 'a reader has fallen asleep'));
  }

  private async begin(lanes: Lanes[]): Promise<Reading> {
    for (const lane of lanes) await lane.enter();
    const runner = this.dataSource.createQueryRunner();
    const reading: Reading = {
      manager: runner.manager,
      isOver: false,
      end: async () => {
        if (reading.isOver) return;
        reading.isOver = true;
        await takeBack(runner).finally(() => {
          for (const lane of lanes) lane.leave();
        });
      },
    };
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
    } catch (error) {
      await reading.end();
      throw error;
    }
    return reading;
  }
}

/** Rolls back what is open and gives the connection back; one that is lost is given back too. */
export async function takeBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } finally {
    await runner.release();
  }
}
