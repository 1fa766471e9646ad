import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { invitationStatuses, invitationTransitions } from '../src/invitations/invitation.states.js';
import { atPace } from '../src/invitations/sending/pace.js';
import { createDatabase, type TestDatabase } from './harness/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('the states of a message', () => {
  it('change as their table lists, and in no other way, in every database of these tests', async () => {
    await database.query(
      `INSERT INTO forum (id, name, place, time_zone, starts_on, ends_on, meeting_hours, version)
       VALUES ('states', '{"en":"States"}', '{"en":"Ha Long"}', 'Asia/Ho_Chi_Minh', '2025-11-25', '2025-11-25', '[]', 1)`,
    );
    await database.query(
      `INSERT INTO invitation (forum_id, kind, mailbox, language, message_id, facts, status, next_attempt_at)
       VALUES ('states', 'reminder', 'a@x.example', 'en', '<1@gapgo.example>', '{}', 'draft', now())`,
    );
    const product = new Client({ connectionString: database.url });
    await product.connect();
    const possible: string[] = [];
    for (const from of invitationStatuses)
      for (const to of invitationStatuses.filter((status) => status !== from)) {
        await database.query(`UPDATE invitation SET status = $1`, [from]);
        const isDone = await product.query(`UPDATE invitation SET status = $1`, [to]).then(
          () => true,
          () => false,
        );
        if (isDone) possible.push(`${from} → ${to}`);
      }
    await product.end();
    const listed = Object.values(invitationTransitions).flatMap(({ from, to }) =>
      from.map((status) => `${status} → ${to}`),
    );
    expect(possible.sort()).toEqual([...new Set(listed)].sort());
  });
});

describe('the pace of the installation', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(() => dataSource.destroy());

  /** Nothing is left to use, and so many seconds pass. */
  const afterSeconds = (seconds: number) =>
    database.query(`UPDATE mail_pace SET credit = 0, counted_at = clock_timestamp() - make_interval(secs => $1)`, [
      seconds,
    ]);
  /** Begins as many of `waiting` as may be. @returns how many */
  const begin = async (mailsPerMinute: number, waiting: number, most = 5_000) =>
    (
      await atPace(dataSource, mailsPerMinute, most, (_, limit) =>
        Promise.resolve(Array<number>(Math.min(limit, waiting)).fill(0)),
      )
    ).length;

  it.each([
    ['a second', 600, 1, 10],
    ['half a second', 600, 0.5, 5],
    ['a long time, of which two seconds count', 600, 3_600, 20],
    ['less than one mail takes', 6, 5, 0],
    ['what one mail takes', 6, 10.01, 1],
  ])('lets through what is due after %s', async (_what, mailsPerMinute, seconds, begun) => {
    await afterSeconds(seconds);
    expect(await begin(mailsPerMinute, 1_000)).toBe(begun);
  });

  it('keeps what was not used, and gives nothing twice to workers that ask at once', async () => {
    await afterSeconds(2);
    expect(await begin(600, 3)).toBe(3);
    const begun = await Promise.all([begin(600, 1_000), begin(600, 1_000), begin(600, 1_000)]);
    expect(
      begun
        .sort((a, b) => a - b)
        .slice(0, 2)
        .every((count) => count <= 2),
    ).toBe(true);
    expect(begun.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(17);
  });

  it('is as fast as can be where none is set', async () => {
    await afterSeconds(0);
    expect([await begin(0, 9_000), await begin(0, 100)]).toEqual([5_000, 100]);
  });
});
