import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ClashError } from '../src/shared/calendar/clash.js';
import { Ledger } from '../src/shared/calendar/ledger.js';
import type { SourceClaims } from '../src/shared/calendar/ledger-rows.js';
import { DatabaseClient } from '../src/shared/database/database-client.js';
import { together } from '../src/shared/database/together.js';
import { Transactions } from '../src/shared/database/transactions.js';
import { createDatabase, type TestDatabase } from './harness/database.js';
import { eventually } from './harness/wait.js';

/** The ledger on a database of its own, with bookable subjects. */
interface Bench {
  database: TestDatabase;
  dataSource: DataSource;
  ledger: Ledger;
  transactions: Transactions;
  end(): Promise<void>;
}

const contenders = 20;
let bench: Bench;
let subjects: string[];

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.end());
beforeEach(async () => {
  subjects = await fourSubjects(bench);
});

describe('the ledger under contention', () => {
  it('gives the same four subjects to exactly one of twenty, round after round, and refuses the rest as a clash', async () => {
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.allSettled(
        times(contenders, () => replace(bench, [meetingAt(round, shuffled(subjects))])),
      );
      expect(tally(outcomes)).toEqual({ won: 1, clashed: contenders - 1, other: [] });
    }
    expect(await countsOf(bench, subjects)).toEqual({ engagements: 10 * subjects.length, overlaps: 0 });
  });

  it('lets sixty sources move at random without a deadlock or an overlap', async () => {
    const sources = times(60, () => randomUUID());
    for (let round = 0; round < 3; round += 1) {
      const outcomes = await Promise.allSettled(
        sources.map((sourceId) =>
          replace(bench, [meetingAt(Math.floor(Math.random() * 40), shuffled(subjects).slice(0, 2), sourceId)]),
        ),
      );
      expect(tally(outcomes).other).toEqual([]);
      expect(tally(outcomes).won).toBeGreaterThan(0);
    }
    expect((await countsOf(bench, subjects)).overlaps).toBe(0);
  });

  it('lets two sources that stand in each other’s place swap in one change', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await replace(bench, [meetingAt(1, subjects, first), meetingAt(2, subjects, second)]);
    await replace(bench, [meetingAt(2, subjects, first), meetingAt(1, subjects, second)]);
    const rows = await bench.database.query<{ source_id: string; hour: number }>(
      `SELECT DISTINCT source_id, extract(hour FROM lower(during) AT TIME ZONE 'UTC')::int AS hour
         FROM engagement WHERE source_id = ANY($1) ORDER BY hour`,
      [[first, second]],
    );
    expect(rows).toEqual([
      { source_id: second, hour: 1 },
      { source_id: first, hour: 2 },
    ]);
  });
});

describe('a control with the guard off', () => {
  it('overlaps when each checks first and inserts later, without locks and without the constraint', async () => {
    await withBench(async (control) => {
      await control.database.query('ALTER TABLE engagement DROP CONSTRAINT engagement_one_place_at_a_time');
      const four = await fourSubjects(control);
      const outcomes = await checkThenInsert(control, four);
      expect(tally(outcomes)).toEqual({ won: contenders, clashed: 0, other: [] });
      expect((await countsOf(control, four)).overlaps).toBe((four.length * contenders * (contenders - 1)) / 2);
    });
  });

  it('holds by the constraint alone when nobody locks', async () => {
    await withBench(async (control) => {
      const four = await fourSubjects(control);
      const outcomes = await checkThenInsert(control, four);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await countsOf(control, four)).toEqual({ engagements: four.length, overlaps: 0 });
    });
  });

  it('holds by the locks alone when the constraint is gone', async () => {
    await withBench(async (control) => {
      await control.database.query('ALTER TABLE engagement DROP CONSTRAINT engagement_one_place_at_a_time');
      const four = await fourSubjects(control);
      const outcomes = await Promise.allSettled(times(contenders, () => replace(control, [meetingAt(0, four)])));
      expect(tally(outcomes)).toEqual({ won: 1, clashed: contenders - 1, other: [] });
      expect(await countsOf(control, four)).toEqual({ engagements: four.length, overlaps: 0 });
    });
  });
});

describe('a refusal of the ledger', () => {
  it('says what is in the way to those who may read it, and busy to others', async () => {
    const standing = meetingAt(9, subjects.slice(0, 1));
    await replace(bench, [standing]);
    const error: unknown = await replace(bench, [meetingAt(9, subjects)]).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ClashError);
    const clash = { subject: subjects[0], start: '2025-11-25T09:00:00.000Z', end: '2025-11-25T10:00:00.000Z' };
    const refusal = error as ClashError; // checked above
    expect(refusal.factsFor({ readsEverything: true })).toEqual({
      count: 1,
      clashes: [{ ...clash, with: 'meeting', id: standing.sourceId }],
    });
    expect(refusal.factsFor({ readsEverything: false })).toEqual({ count: 1, clashes: [{ ...clash, with: 'busy' }] });
  });

  it('changes nothing: what the source had before it still has', async () => {
    const source = randomUUID();
    await replace(bench, [meetingAt(4, subjects, source)]);
    await replace(bench, [meetingAt(5, subjects.slice(3))]);
    await expect(replace(bench, [meetingAt(5, subjects, source)])).rejects.toThrow(ClashError);
    expect(await countsOf(bench, subjects)).toEqual({ engagements: 5, overlaps: 0 });
  });

  it('finds somebody who is named twice within one change', async () => {
    const twice = meetingAt(3, [subjects[0] ?? '', subjects[0] ?? '']);
    await expect(replace(bench, [twice])).rejects.toThrow(ClashError);
  });

  it('gives way neither to a touching neighbour nor to a hold that has expired, but to one that has not', async () => {
    const [subject = ''] = subjects;
    await replace(bench, [meetingAt(6, [subject])]);
    await replace(bench, [meetingAt(7, [subject])]);
    await hold(subject, 8, '-1 second');
    await replace(bench, [meetingAt(8, [subject])]);
    await hold(subject, 9, '1 minute');
    await expect(replace(bench, [meetingAt(9, [subject])])).rejects.toThrow(ClashError);
    expect(await countsOf(bench, [subject])).toEqual({ engagements: 4, overlaps: 0 });
  });
});

describe('what is held', () => {
  const holdAt = (hour: number, subjectIds: string[]): SourceClaims => ({
    ...meetingAt(hour, subjectIds),
    ...{ reason: 'hold', holdMinutes: 5 },
  });
  const handOver = (from: SourceClaims, to: SourceClaims) =>
    new Transactions(bench.dataSource).run((manager) => bench.ledger.handOver(manager, from.sourceId, to));
  const sourcesOf = (subjectId = '') =>
    bench.database.query(`SELECT source_id AS "sourceId", reason FROM engagement WHERE subject_id = $1`, [subjectId]);

  it('becomes the meeting’s as it is, even while somebody has its subjects locked', async () => {
    const [held, meeting] = [holdAt(5, subjects), meetingAt(5, subjects)];
    await replace(bench, [held]);
    await bench.transactions.run(async (manager) => {
      await bench.ledger.lock(manager, [held]);
      expect(await handOver(held, meeting)).toBe(true);
    });
    expect(await sourcesOf(subjects[0])).toEqual([{ sourceId: meeting.sourceId, reason: 'meeting' }]);
    expect(await countsOf(bench, subjects)).toEqual({ engagements: subjects.length, overlaps: 0 });
  });

  it('stays as it is when the meeting wants other people, another time, or has a place', async () => {
    const [held, placed] = [holdAt(5, subjects.slice(1)), meetingAt(7, subjects)];
    await replace(bench, [held, placed]);
    const { sourceId } = placed;
    for (const wanted of [
      meetingAt(5, subjects),
      meetingAt(5, subjects.slice(2)),
      meetingAt(6, subjects.slice(1)),
      meetingAt(5, subjects.slice(1), sourceId),
      meetingAt(5, []),
    ])
      expect(await handOver(held, wanted)).toBe(false);
    expect(await handOver(holdAt(5, subjects), meetingAt(5, subjects.slice(1)))).toBe(false);
    expect(await sourcesOf(subjects[1])).toContainEqual({ sourceId: held.sourceId, reason: 'hold' });
  });

  it('goes to one alone when it ends for the other while it is handed over', async () => {
    const others = { ...bench, transactions: new Transactions(bench.dataSource) };
    for (const isAcceptedFirst of [true, false]) {
      const [held, meeting, late] = [
        holdAt(5, subjects),
        meetingAt(5, subjects),
        meetingAt(5, subjects.slice(0, 2)),
      ] as const;
      await replace(bench, [held]);
      const outcome = await bench.transactions.run(async (manager) => {
        const [clock] = await manager.query<{ soon: string }[]>(
          `SELECT (now() + interval '1 microsecond')::text AS soon`,
        );
        const expiry = [held.sourceId, clock?.soon];
        await bench.database.query(`UPDATE engagement SET expires_at = $2 WHERE source_id = $1`, expiry);
        if (!isAcceptedFirst) await replace(others, [late]);
        const isHandedOver = await bench.ledger.handOver(manager, held.sourceId, meeting);
        const claimed = isAcceptedFirst ? refusedAfter(replace(others, [late])) : undefined;
        if (claimed) await someoneWaits(bench); // it has seen that the hold has ended, and not yet that it was handed over
        return { isHandedOver, claimed };
      });
      expect(outcome.isHandedOver).toBe(isAcceptedFirst);
      expect(await outcome.claimed?.refusal).toEqual(isAcceptedFirst ? expect.any(ClashError) : undefined);
      const owner = isAcceptedFirst ? meeting : late;
      expect(await sourcesOf(subjects[0])).toEqual([{ sourceId: owner.sourceId, reason: 'meeting' }]);
      expect((await countsOf(bench, subjects)).overlaps).toBe(0);
      subjects = await fourSubjects(bench);
    }
  });

  it('is nobody’s any more once its time is over', async () => {
    const held = holdAt(5, subjects);
    await replace(bench, [held]);
    await bench.database.query(`UPDATE engagement SET expires_at = now() WHERE source_id = $1`, [held.sourceId]);
    expect(await handOver(held, meetingAt(5, subjects))).toBe(false);
  });
});

/** Until a statement waits for what another transaction has written. */
async function someoneWaits({ database }: Bench): Promise<void> {
  await eventually(
    () =>
      database.query<object>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    (waiting) => waiting.length > 0,
  );
}

/** Wrapped, so that nobody waits for it who hands it on. */
function refusedAfter(work: Promise<void>): { refusal: Promise<unknown> } {
  return {
    refusal: work.then(
      () => 'claimed',
      (error: unknown) => error,
    ),
  };
}

describe('the database itself', () => {
  const hour = (from: string, to: string) => `[2025-11-25T${from}:00:00Z,2025-11-25T${to}:00:00Z)`;

  it.each([
    ['engagement_one_place_at_a_time', [hour('09', '10'), 'meeting', null], [hour('10', '11'), 'meeting', null]],
    [
      'engagement_during_half_open',
      ['[2025-11-25T11:00:00Z,2025-11-25T12:00:00Z]', 'meeting', null],
      [hour('11', '12'), 'meeting', null],
    ],
    ['engagement_reason_known', [hour('12', '13'), 'holiday', null], [hour('12', '13'), 'block', null]],
    ['engagement_holds_expire', [hour('13', '14'), 'hold', null], [hour('13', '14'), 'hold', '2025-11-25T12:00Z']],
  ])('refuses by %s, and takes the innocent neighbour', async (constraint, offender, neighbour) => {
    const insert = (values: unknown[]) =>
      bench.database.query(
        `INSERT INTO engagement (subject_id, during, reason, expires_at, source_id) VALUES ($1, $2, $3, $4, uuidv7()) RETURNING id`,
        [subjects[0], ...values],
      );
    await insert([hour('09', '10'), 'meeting', null]);
    await expect(insert(offender)).rejects.toMatchObject({ constraint });
    expect(await insert(neighbour)).toHaveLength(1);
  });

  it('has no constraint on the ledger that is not tried here', async () => {
    const rows = await bench.database.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint
        WHERE conrelid = 'engagement'::regclass AND contype IN ('c', 'x') ORDER BY conname`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'engagement_during_half_open',
      'engagement_holds_expire',
      'engagement_one_place_at_a_time',
      'engagement_reason_known',
    ]);
  });
});

describe('a statement that is prepared', () => {
  it('is prepared anew when a migration has changed what it answers, and the use case is run again', async () => {
    const { database, transactions } = bench;
    const ask = () =>
      transactions.run((manager) => manager.query<object[]>('SELECT * FROM changing WHERE a > $1', [0]));
    await database.query('CREATE TABLE changing AS SELECT 1 AS a');
    for (let time = 0; time < 3; time++) await ask();
    await database.query('ALTER TABLE changing ALTER COLUMN a TYPE text USING a::text');
    await expect(ask()).rejects.toThrow('operator does not exist'); // as the statement is now understood
    await database.query('ALTER TABLE changing ALTER COLUMN a TYPE int USING a::int, ADD COLUMN b int');
    expect(await ask()).toEqual([{ a: 1, b: null }]);
    await database.query('DROP TABLE changing');
  });
});

describe('statements that are sent together', () => {
  const twenty = Array.from({ length: 20 }, (_, position) => position);

  it('are done in their order, each on what was there when its turn came', async () => {
    const seen = await bench.transactions.run(async (manager) => {
      await manager.query('CREATE TEMP TABLE told (position int) ON COMMIT DROP');
      const tell = (position: number) =>
        manager.query<{ before: number[] }[]>(
          'WITH added AS (INSERT INTO told VALUES ($1)) SELECT array(SELECT position FROM told) AS before FROM (SELECT $1::int) AS own',
          [position],
        );
      const count = (position: number) =>
        manager.query<{ before: number[] }[]>('SELECT array(SELECT position FROM told) AS before WHERE $1 >= 0', [
          position,
        ]);
      return together(...twenty.map((position) => (position % 2 === 0 ? tell(position) : count(position))));
    });
    expect(seen.map(([row]) => row?.before.length)).toEqual(twenty.map((position) => Math.floor((position + 1) / 2)));
  });

  it('are refused with what the first was refused with, once all are over', async () => {
    const asked = bench.transactions.run(async (manager) => {
      const refused = async () => {
        await manager.query('SELECT 1/$1::int AS quotient', [0]);
      };
      const sound = manager.query<object[]>('SELECT 1 AS one WHERE $1', [true]);
      return together(sound, refused(), manager.query('SELECT $1::text AS after', ['the transaction has failed']));
    });
    await expect(asked).rejects.toThrow('division by zero');
    expect(await bench.transactions.run((manager) => manager.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });
});

async function startBench(): Promise<Bench> {
  const database = await createDatabase();
  const dataSource = await new DataSource({
    type: 'postgres',
    url: database.url,
    poolSize: 2 * contenders, // transactions have four fifths of them
    extra: { Client: DatabaseClient, pipeline: true },
  }).initialize();
  return {
    database,
    dataSource,
    ledger: new Ledger(dataSource),
    transactions: new Transactions(dataSource),
    end: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function withBench(test: (control: Bench) => Promise<void>): Promise<void> {
  const control = await startBench();
  await test(control).finally(() => control.end());
}

async function fourSubjects({ database }: Bench): Promise<string[]> {
  await database.query(
    `INSERT INTO forum (id, name, place, time_zone, starts_on, ends_on, meeting_hours, version)
     VALUES ('ledger', '{"en": "Ledger"}', '{"en": "Ha Long"}', 'UTC', '2025-11-25', '2025-11-26', '[]', 1) ON CONFLICT DO NOTHING`,
  );
  const rows = await database.query<{ id: string }>(
    `INSERT INTO subject (forum_id, kind) SELECT 'ledger', 'delegate' FROM generate_series(1, 4) RETURNING id`,
  );
  return rows.map(({ id }) => id);
}

/** An hour of these subjects, from that hour of 25 November 2025, UTC; hours above 23 are on the next day. */
function meetingAt(hour: number, subjectIds: string[], sourceId: string = randomUUID()): SourceClaims {
  const during = { start: new Date(Date.UTC(2025, 10, 25, hour)), end: new Date(Date.UTC(2025, 10, 25, hour + 1)) };
  return { reason: 'meeting', sourceId, claims: subjectIds.map((subjectId) => ({ subjectId, during })) };
}

function replace({ transactions, ledger }: Bench, sources: SourceClaims[]): Promise<void> {
  return transactions.run((manager) => ledger.replace(manager, sources));
}

/** What a careless program does: everybody looks, then everybody writes. */
function checkThenInsert({ transactions, ledger }: Bench, subjectIds: string[]) {
  let looked = 0;
  let open: () => void = () => undefined;
  const allHaveLooked = new Promise<void>((resolve) => (open = resolve));
  return Promise.allSettled(
    times(contenders, () =>
      transactions.run(async (manager) => {
        const wanted = meetingAt(0, subjectIds);
        expect(await ledger.clashes(manager, [wanted])).toEqual([]);
        looked += 1;
        if (looked === contenders) open();
        await allHaveLooked;
        await manager.query(
          `INSERT INTO engagement (subject_id, during, reason, source_id)
           SELECT id, '[2025-11-25T00:00Z, 2025-11-25T01:00Z)', 'meeting', $2 FROM unnest($1::uuid[]) AS id`,
          [subjectIds, wanted.sourceId],
        );
      }),
    ),
  );
}

async function hold(subjectId: string, hour: number, expiresIn: string): Promise<void> {
  await bench.database.query(
    `INSERT INTO engagement (subject_id, during, reason, source_id, expires_at)
     VALUES ($1, tstzrange($2::timestamptz, $2::timestamptz + interval '1 hour'), 'hold', uuidv7(), now() + $3::interval)`,
    [subjectId, new Date(Date.UTC(2025, 10, 25, hour)), expiresIn],
  );
}

/** Engagements of these subjects and their overlaps, by a query that shares nothing with the product's. */
async function countsOf({ database }: Bench, subjectIds: string[]): Promise<{ engagements: number; overlaps: number }> {
  const [counts] = await database.query<{ engagements: number; overlaps: number }>(
    `SELECT (SELECT count(*)::int FROM engagement WHERE subject_id = ANY($1)) AS engagements,
            (SELECT count(*)::int FROM engagement a, engagement b
              WHERE a.subject_id = ANY($1) AND a.subject_id = b.subject_id AND a.id < b.id
                AND lower(a.during) < upper(b.during) AND lower(b.during) < upper(a.during)) AS overlaps`,
    [subjectIds],
  );
  return counts ?? { engagements: -1, overlaps: -1 };
}

function tally(outcomes: PromiseSettledResult<unknown>[]): { won: number; clashed: number; other: unknown[] } {
  const refusals = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const clashed = refusals.filter((reason) => reason instanceof ClashError).length;
  return {
    won: outcomes.length - refusals.length,
    clashed,
    other: refusals.filter((reason) => !(reason instanceof ClashError)),
  };
}

function shuffled(ids: string[]): string[] {
  return ids
    .map((id) => ({ id, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
