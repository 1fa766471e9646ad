import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom } from './harness/builders.js';
import { planAndApply } from './harness/plans.js';
import { eventually, untilWaitedFor } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { aPdf } from './protocol/stage.js';

let world: World;
let api: Api;
let forum: string;
let meeting: string;
let session: string;

const at = (path: string) => `/v1/forums/${forum}/${path}`;

/** Of its five connections, transactions have four, and who downloads lists one of those. */
beforeAll(async () => {
  world = await startWorld({ DATABASE_POOL: '5' });
  api = world.organiser;
  forum = (await aForum(api)).id;
  await aRoom(api, forum);
  const sides = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
  meeting = (await aMeeting(api, forum, sides)).id;
  await planAndApply(api, forum);
  const when = { start: '2025-11-25T19:00', end: '2025-11-25T20:00' };
  session = (await api.create<{ id: string }>(at('sessions'), { code: 'S', kind: 'plenary', title: { en: 'S' }, ...when }))
    .id; // prettier-ignore
});
afterAll(() => world.end());

const runLate = () => api.post(at(`meetings/${meeting}/late`), { minutes: 10 });
const sendPaper = () =>
  api.send('POST', at(`sessions/${session}/papers?fileName=paper.pdf`), aPdf, { 'content-type': 'application/pdf' });

describe('a server with few connections to its database', () => {
  it.each([
    ['proposals for a late meeting wait for it', 'meeting', () => meeting, runLate, 200],
    ['papers wait for their session', 'session', () => session, sendPaper, 201],
  ])('answers others while many %s', async (_what, table, id, ask, done) => {
    let answered = 0;
    await world.database.query('BEGIN');
    await world.database.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [id()]);
    const asked = Array.from({ length: 12 }, () => ask().finally(() => (answered += 1)));
    await untilWaitedFor(world.database, 4);
    const [{ status }, soFar] = [await api.get(at('rooms')), answered];
    await world.database.query('COMMIT');
    expect([status, soFar]).toEqual([200, 0]);
    expect((await Promise.all(asked)).filter((answer) => answer.status !== done)).toEqual([]);
  });

  it('says to who waited in vain that they may try again', async () => {
    await world.database.query('BEGIN');
    await world.database.query(`SELECT FROM meeting WHERE id = $1 FOR UPDATE`, [meeting]);
    const waiting = runLate();
    await untilWaitedFor(world.database);
    await world.database.query(
      `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`,
    );
    const refused = await waiting;
    await world.database.query('COMMIT');
    expect([refused.status, refused.headers.get('retry-after'), refused.body.code]).toEqual([503, '1', 'unavailable']);
  });

  it('answers and writes while many who download a list have fallen asleep', async () => {
    await world.database.query(
      `INSERT INTO meeting (forum_id, code, number, uid, subject, duration_minutes, priority, room_classes, interpretation, status, version, sequence, is_confidential)
       SELECT $1, 'X' || n, 1000 + n, 'x' || n || '@x', jsonb_build_object('en', repeat('x', 900), 'vi', repeat('y', 900), 'ja', repeat('z', 900)),
              30, 1, '{}', '{}', 'accepted', 1, 0, false FROM generate_series(1, 4000) AS n`,
      [forum],
    );
    const sleepers = Array.from({ length: 12 }, () => sleeper(at('meetings/export?format=csv')));
    await eventually(reading, ({ length }) => length > 0);
    expect((await api.get(at('rooms'))).status).toBe(200);
    expect((await aRoom(api, forum)).id).toBeDefined();
    await eventually(reading, ({ length }) => length === 1);
    for (const one of sleepers.slice(process.env.SOAK ? 1 : 0)) one.destroy();
    const { body } = await api.get<string>(at('meetings/export?format=csv')); // under SOAK not before the sleeper is given up
    expect(body.split('\r\n').filter((line) => line.includes(',X4000,'))).toHaveLength(1);
    sleepers[0]?.destroy();
  }, 90_000);

  it('gives connections back when who downloads hangs up, also who has not got a lane yet', async () => {
    for (const format of ['csv', 'xlsx']) {
      const hasty = Array.from({ length: process.env.SOAK ? 100 : 12 }, () =>
        sleeper(at(`meetings/export?format=${format}`)),
      );
      await eventually(reading, ({ length }) => length > 0);
      for (const one of hasty) one.destroy();
    }
    await eventually(reading, ({ length }) => length === 0);
    expect((await api.get<string>(at('meetings/export?format=csv'))).status).toBe(200);
  });

  it('answers one after the other what is asked for on one line at once', async () => {
    const asked = sleeper(at('meetings/export?format=csv'), 3);
    let heard = '';
    asked.setEncoding('utf8').on('data', (piece: string) => (heard += piece.replaceAll('x', '')));
    asked.resume();
    await eventually(
      () => heard.split(',X4000,').length - 1,
      (lists) => lists === 3,
    );
    asked.destroy();
  });

  it('stops while who downloads has fallen asleep', async () => {
    const asleep = [sleeper(at('meetings/export?format=csv')), sleeper(at('meetings/export?format=xlsx'))];
    await eventually(reading, ({ length }) => length > 0);
    expect(await world.server.stop()).toBe(0);
    for (const one of asleep) one.destroy();
  });
});

const reading = () =>
  world.database.query<object>(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
  );

/** Asks for a page, so many times at once, and reads nothing of the answer. */
function sleeper(path: string, times = 1): Socket {
  const { hostname, port } = new URL(world.server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined); // it is given up in the end
  socket.write(`GET ${path} HTTP/1.1\r\nhost: gapgo\r\nauthorization: Bearer ${api.token}\r\n\r\n`.repeat(times));
  return socket.pause();
}
