import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Lanes } from '../queue/lanes.js';

/** So long may a reader take for what was read at once, a thousand rows of a list, before it is taken for asleep. */
const patienceMilliseconds = 30_000;

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
  /**
   * @param readers so many may read at once; the others wait without a connection
   * @param transactions the lanes of all transactions
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly readers: Lanes,
    private readonly transactions: Lanes,
  ) {}

  /** The transaction ends with the last row, when nobody wants the next one, or when the reader has fallen asleep; then the next one is refused. */
  async *of<T>(read: (manager: EntityManager) => AsyncIterable<T>): AsyncGenerator<T> {
    const reading = await this.begin();
    try {
      for await (const rows of read(reading.manager)) {
        const asleep = setTimeout(() => void reading.end(), patienceMilliseconds);
        try {
          yield rows;
        } finally {
          clearTimeout(asleep);
        }
        if (reading.isOver) throw new Error('The reader has fallen asleep.');
      }
    } finally {
      await reading.end();
    }
  }

  private async begin(): Promise<Reading> {
    await this.readers.enter();
    await this.transactions.enter();
    const runner = this.dataSource.createQueryRunner();
    const reading: Reading = {
      manager: runner.manager,
      isOver: false,
      end: async () => {
        if (reading.isOver) return;
        reading.isOver = true;
        await takeBack(runner).finally(() => {
          this.transactions.leave();
          this.readers.leave();
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
