import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { Api } from './harness/api.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { listPages, paper, placesIn, timetableReaders, type Reader } from './plans/timetable-readers.js';
import { day, storedPlan, twoTimetables, type Timetable, type TwoTimetables } from './plans/two-timetables.js';

/** Readers at once, and how often the timetable turns while they read. */
const [readerCount, applications] = process.env.SOAK ? [100, 20] : [12, 4];

let world: SharedWorld;
let api: Api;
let set: TwoTimetables;
let readers: Reader[];
/** Which of both it is. */
let current = 1;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  set = await twoTimetables(api);
  readers = timetableReaders(api, set);
  await turn();
});
afterAll(() => world.end());

/** Applies a plan of the other timetable. */
async function turn(): Promise<void> {
  current = 1 - current;
  const plan = await storedPlan(world.database, set.forum, set.both[current] ?? new Map());
  const applied = await api.create<object>(`/v1/forums/${set.forum}/plans/${plan}/apply`, {});
  expect(applied).toMatchObject({ placed: set.meetings.length, displaced: 0, stale: [] });
}

/** Which timetable lines are of; a mix is of none. */
function whichOf(seen: string[], saysOf: (timetable: Timetable) => string[]): 'old' | 'new' | 'mix' {
  const [old, anew] = set.both.map((timetable) => isDeepStrictEqual(seen, saysOf(timetable)));
  return old ? 'old' : anew ? 'new' : 'mix';
}

describe('while plans are applied', () => {
  it(
    `${readerCount} readers of every kind see one timetable or the other, never a mix`,
    async () => {
      const tagsAtRest = new Set<string>();
      const tagNow = async () =>
        (await api.get<{ tag: string }>(`/v1/forums/${set.forum}/board?day=${day}&limit=1`)).body.tag;
      tagsAtRest.add(await tagNow());
      const heard = listen(`/v1/forums/${set.forum}/board/events?day=${day}`);
      const counts = new Map<string, { old: number; new: number; mix: string[][] }>(
        readers.map(({ what }) => [what, { old: 0, new: 0, mix: [] }]),
      );
      const rounds = Array.from({ length: readerCount }, () => 0);
      let isOver = false;
      const reading = Array.from({ length: readerCount }, async (_, index) => {
        const reader = readers[index % readers.length];
        if (!reader) throw new Error('There are readers.');
        const { what, read, saysOf } = reader;
        while (!isOver) {
          const seen = await read();
          const which = whichOf(seen, saysOf);
          const count = counts.get(what);
          if (which === 'mix') count?.mix.push(seen);
          else if (count) count[which] += 1;
          rounds[index] = (rounds[index] ?? 0) + 1;
        }
      });
      for (let application = 0; application < applications; application += 1) {
        const before = [...rounds];
        await turn();
        tagsAtRest.add(await tagNow());
        const haveAllRead = () => rounds.every((count, index) => count >= (before[index] ?? 0) + 2);
        await eventually(() => Promise.resolve(haveAllRead()), Boolean, 60);
      }
      isOver = true;
      await Promise.all(reading);
      heard.stop();
      for (const [what, { old, new: anew, mix }] of counts) {
        expect([what, mix]).toEqual([what, []]);
        expect([what, old > 0, what.includes('audit') || anew > 0]).toEqual([what, true, true]);
      }
      expect(heard.tags().filter((tag) => !tagsAtRest.has(tag))).toEqual([]);
      expect(heard.tags().length).toBeGreaterThan(1);
      expect(tagsAtRest.size).toBe(applications + 1);
    },
    process.env.SOAK ? 600_000 : 60_000,
  );

  it.each(['day-sheets', 'door-sheets', 'interpreter-sheets'])('%s are of one of both', async (kind) => {
    const atRest = [await paper(api, set.forum, kind)];
    await turn();
    atRest.push(await paper(api, set.forum, kind));
    expect(atRest[0]).not.toBe(atRest[1]);
    const printing = Array.from({ length: 3 }, () => paper(api, set.forum, kind));
    await turn();
    for (const text of await Promise.all(printing)) expect(atRest).toContain(text);
  });
});

describe('control: without the guard', () => {
  it('pages of which nobody compares the version are a mix', async () => {
    const page = listPages(api, set.forum);
    const { body: first } = await page(null);
    await turn();
    const pages = [first];
    for (let last = first; last.nextCursor !== null;) pages.push((last = (await page(last.nextCursor)).body));
    const seen = placesIn(pages.flatMap(({ items }) => items));
    expect(whichOf(seen, readers[0]?.saysOf ?? (() => []))).toBe('mix');
    expect(new Set(pages.map(({ timetableVersion }) => timetableVersion)).size).toBe(2);
  });

  it('what takes two statements is a mix without a snapshot, and none within one', async () => {
    const isMix = async (begin: string) => {
      await world.database.query(begin);
      const times = await world.database.query<{ id: string; at: Date }>(
        `SELECT DISTINCT source_id AS id, lower(during) AS at FROM engagement WHERE source_id = ANY($1)`,
        [set.meetings.map(({ id }) => id)],
      );
      await turnBeside();
      const rooms = await world.database.query<{ id: string; code: string }>(
        `SELECT m.id, r.code FROM meeting m JOIN room_place p ON p.id = m.room_place_id JOIN room r ON r.id = p.room_id WHERE m.forum_id = $1`,
        [set.forum],
      );
      await world.database.query('COMMIT');
      const codes = new Map(rooms.map(({ id, code }) => [id, code]));
      const says = (timetable: Timetable) =>
        [...timetable].map(([id, { start, room }]) => `${id} ${new Date(start).toISOString()} ${room}`).sort();
      return whichOf(times.map(({ id, at }) => `${id} ${at.toISOString()} ${codes.get(id)}`).sort(), says) === 'mix';
    };
    /** By a connection of its own. */
    const turnBeside = async () => {
      current = 1 - current;
      await api.create(`/v1/forums/${set.forum}/plans/${plans.shift()}/apply`, {});
    };
    const plans = [await storedPlan(world.database, set.forum, set.both[1 - current] ?? new Map())];
    expect(await isMix('BEGIN')).toBe(true);
    plans.push(await storedPlan(world.database, set.forum, set.both[1 - current] ?? new Map()));
    expect(await isMix('BEGIN ISOLATION LEVEL REPEATABLE READ')).toBe(false);
  });
});

describe('while times, meetings and rooms change in one transaction', () => {
  const query = (sql: string, values?: unknown[]) => world.database.query<object>(sql, values);
  const [waiting, later] = [
    `SELECT 1 FROM pg_locks WHERE relation = 'room'::regclass AND NOT granted`,
    `tstzrange(lower(during) + interval '5 min', upper(during) + interval '5 min')`,
  ];

  it.each([
    ['a delegate’s day', () => `delegates/${set.heads[0]?.id}/day`],
    ['a delegation’s days', () => `delegations/${set.delegations[0]?.id}/days`],
    ['the list', () => 'meetings?limit=50'],
    ['one meeting', () => `meetings/${set.meetings[0]?.id}`],
  ])('%s: what has begun to be read is as it was before, or after', async (_what, path) => {
    const read = async () => (await api.get<object>(`/v1/forums/${set.forum}/${path()}`)).body;
    const before = await read();
    await query('BEGIN');
    await query('LOCK TABLE room IN ACCESS EXCLUSIVE MODE');
    const reading = read(); // it has read the times, and waits for the rooms
    await eventually(
      () => query(waiting),
      ({ length }) => length > 0,
    );
    const ids = set.meetings.map(({ id }) => id);
    await query(`UPDATE engagement SET during = ${later} WHERE source_id = ANY($1)`, [ids]);
    await query(
      `UPDATE meeting SET starts_at = starts_at + interval '5 min', ends_at = ends_at + interval '5 min', version = version + 1
        WHERE id = ANY($1)`,
      [ids],
    );
    await query(
      `UPDATE room SET code = code || '-X', name = name || jsonb_build_object('en', code || '-X') WHERE forum_id = $1`,
      [set.forum],
    );
    await query('COMMIT');
    const seen = await reading;
    const after = await read();
    expect(after).not.toEqual(before);
    expect([before, after]).toContainEqual(seen);
  });
});

/** Listens to a stream of the board until it is stopped. */
function listen(path: string): { tags(): string[]; stop(): void } {
  const ended = new AbortController();
  let text = '';
  const headers = { authorization: `Bearer ${api.token ?? ''}`, accept: 'text/event-stream' };
  const reading = fetch(`${api.url}${path}`, { headers, signal: ended.signal }).then(async ({ body }) => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) text += decoder.decode(chunk as Uint8Array, { stream: true }); // bytes, as fetch gives them
  });
  reading.catch(() => undefined); // it is stopped
  return {
    tags: () => [...text.matchAll(/"tag":"([0-9a-f]+)"/g)].map(([, tag = '']) => tag),
    stop: () => ended.abort(),
  };
}
