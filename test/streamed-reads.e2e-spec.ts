import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { StreamedReads } from '../src/shared/database/streamed-reads.js';
import { Lanes } from '../src/shared/queue/lanes.js';
import { createDatabase, type TestDatabase } from './harness/database.js';
import { eventually } from './harness/wait.js';

let database: TestDatabase;
let dataSource: DataSource;
let reads: StreamedReads;

beforeAll(async () => {
  database = await createDatabase('template0');
});
beforeEach(async () => {
  dataSource = await new DataSource({ type: 'postgres', url: database.url, poolSize: 3 }).initialize();
  reads = new StreamedReads(dataSource, new Lanes(1), new Lanes(2), 100);
});
afterEach(() => dataSource.destroy());
afterAll(() => database.drop());

/** Two pages, as lists are read. */
const pages = () =>
  reads.of(async function* (manager) {
    for (const from of [1, 1001])
      yield await manager.query<{ n: number; pid: number }[]>(
        `SELECT n, pg_backend_pid() AS pid FROM generate_series($1::int, $1::int + 999) AS n`,
        [from],
      );
  });
const inTransaction = () =>
  database.query<object>(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
const readAll = async () => {
  const given: number[][] = [];
  for await (const rows of pages()) given.push(rows.map(({ n }) => n));
  return given;
};

describe('a list that is read while it is sent', () => {
  it('is given few rows at a time, so that a bad line has time for them', async () => {
    const given = await readAll();
    expect(given.flat()).toEqual(Array.from({ length: 2000 }, (_, index) => index + 1));
    expect(Math.max(...given.map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  it('gives its lane and its connection back when nobody wants the rest, or it cannot be read', async () => {
    for await (const rows of pages()) if (rows.length > 0) break;
    const broken = reads.of(async function* (manager) {
      yield [1];
      yield await manager.query<number[]>('SELECT 1 / 0');
    });
    await broken.next();
    await expect(broken.next()).rejects.toThrow('division by zero');
    expect(await inTransaction()).toEqual([]);
    expect((await readAll()).flat()).toHaveLength(2000);
  });

  it('is given up when its connection is lost while its reader sleeps, and nothing else is', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on('unhandledRejection', hear);
    const sleeper = pages();
    const { value } = (await sleeper.next()) as { value: { pid: number }[] }; // it has two pages
    await database.query('SELECT pg_terminate_backend($1)', [value[0]?.pid]);
    expect((await readAll()).flat()).toHaveLength(2000); // waits for the only lane
    await eventually(inTransaction, ({ length }) => length === 0);
    await sleep(10);
    process.off('unhandledRejection', hear);
    await expect(sleeper.next()).rejects.toThrow('asleep');
    expect(unheard).toEqual([]);
  });
});

describe('what is read to be worked on here', () => {
  it('waits for nobody who downloads a list', async () => {
    const slow = [pages(), pages()];
    await slow[0]?.next();
    const waiting = slow[1]?.next();
    const given: number[] = [];
    for await (const row of reads.here(async function* (manager) {
      yield* await manager.query<{ n: number }[]>('SELECT 7 AS n');
    }))
      given.push(row.n);
    expect([given, (await inTransaction()).length]).toEqual([[7], 1]);
    await slow[0]?.return(undefined);
    await waiting;
    await slow[1]?.return(undefined);
  });
});
