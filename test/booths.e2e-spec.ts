import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Answer, Api } from './harness/api.js';
import { aDelegation, aForum, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;
let forum: string;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
});

const aBooth = (number: string, overrides: object = {}) => ({
  number,
  hall: 'E1',
  zone: 'A',
  kind: 'company',
  widthMetres: 3,
  depthMetres: 2.5,
  ...overrides,
});

const makeBooth = (number: string, overrides: object = {}) =>
  api.create<Created>(`/v1/forums/${forum}/booths`, aBooth(number, overrides));

const reserve = (body: object) => api.post(`/v1/forums/${forum}/booth-reservations`, body);

/** Many exhibitors, made beneath the API for speed. */
async function exhibitors(count: number): Promise<string[]> {
  const rows = await world.database.query<{ id: string }>(
    `WITH organizations AS (
       INSERT INTO organization (code, kind, country, name, search_text, version)
       SELECT $1 || '-' || n, 'company', 'JP', '{"en": "Exhibitor"}', 'exhibitor', 1 FROM generate_series(1, $2) n RETURNING id
     )
     INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
     SELECT $1, id, 'ja', '{}', 1, '{}', '{}', 1 FROM organizations RETURNING id`,
    [forum, count],
  );
  return rows.map(({ id }) => id);
}

/** How many answers there were of each kind. */
function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status === 201 ? '201' : `${status} ${String(body.code)}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('booths', () => {
  it('are listed by number as people count, with who holds them, all or those in one state', async () => {
    const delegation = await aDelegation(api, forum);
    const { organization } = (await api.get(`/v1/forums/${forum}/delegations/${delegation.id}`)).body as {
      organization: { code: string; name: object };
    };
    const second = await makeBooth('E1-10');
    const first = await makeBooth('E1-9', { zone: null });
    await reserve({ boothId: second.id, delegationId: delegation.id });
    const undrawn = { xMetres: null, yMetres: null, powerKilowatts: null, fittings: [] };
    const free = {
      ...undrawn,
      ...aBooth('E1-9', { zone: null }),
      id: first.id,
      state: 'free',
      exhibitor: null,
      version: 1,
    };
    const taken = {
      ...undrawn,
      ...aBooth('E1-10'),
      id: second.id,
      state: 'reserved',
      exhibitor: { delegationId: delegation.id, code: organization.code, name: organization.name },
      version: 1,
    };
    const lists = await Promise.all(
      ['', '?state=free', '?state=reserved', '?limit=1'].map((query) => api.get(`/v1/forums/${forum}/booths${query}`)),
    );
    expect(first).toEqual(free);
    expect(lists.map(({ body }) => body.items)).toEqual([[free, taken], [free], [taken], [free]]);
    const { body } = await api.get(`/v1/forums/${forum}/booths?limit=1&cursor=${String(lists[3]?.body.nextCursor)}`);
    expect(body).toEqual({ items: [taken], nextCursor: null });
    expect((await api.get(`/v1/forums/${forum}/booths/${second.id}`)).body).toEqual(taken);
  });

  it('have a number of their own and a size', async () => {
    await makeBooth('E1-01');
    const again = await api.post(`/v1/forums/${forum}/booths`, aBooth('E1-01'));
    const flat = await api.post(`/v1/forums/${forum}/booths`, aBooth('E1-02', { depthMetres: 0, widthMetres: 3.333 }));
    expect(refusal(again)).toEqual({ status: 409, code: 'code-exists', taken: 'E1-01', pointer: '/number' });
    expect((flat.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/widthMetres',
      '/depthMetres',
    ]);
  });
});

describe('a reservation', () => {
  it('holds one booth for one exhibitor', async () => {
    const [one = '', other = ''] = await exhibitors(2);
    const booth = await makeBooth('E1-01');
    const next = await makeBooth('E1-02');
    const reserved = await reserve({ boothId: booth.id, delegationId: one });
    const taken = await reserve({ boothId: booth.id, delegationId: other });
    const second = await reserve({ boothId: next.id, delegationId: one });
    expect([reserved.status, reserved.body]).toEqual([
      201,
      {
        id: expect.any(String),
        boothId: booth.id,
        boothNumber: 'E1-01',
        exhibitor: { delegationId: one, code: `${forum}-1`, name: { en: 'Exhibitor' } },
        status: 'reserved',
        reservedAt: expect.any(String),
        expiresAt: null,
        releasedAt: null,
        warnings: [],
      },
    ]);
    expect(refusal(taken)).toEqual({ status: 409, code: 'booth-taken', booth: 'E1-01', pointer: '/boothId' });
    expect(refusal(second)).toEqual({
      status: 409,
      code: 'exhibitor-has-booth',
      delegation: one,
      pointer: '/delegationId',
    });
    expect((await reserve({ boothId: next.id, delegationId: other })).status).toBe(201);
  });

  it('takes any free booth that fits the wish, until there is none', async () => {
    const delegationIds = await exhibitors(4);
    await makeBooth('E1-01');
    await makeBooth('E2-01', { hall: 'E2' });
    await makeBooth('E2-02', { hall: 'E2', kind: 'locality' });
    const wishes = [{ hall: 'E2', kind: 'locality' }, { hall: 'E2' }, {}, {}];
    const answers: Answer[] = [];
    for (const [index, wish] of wishes.entries()) {
      answers.push(await reserve({ ...wish, delegationId: delegationIds[index] }));
    }
    expect(answers.map(({ body }) => body.boothNumber ?? body.code)).toEqual([
      'E2-02',
      'E2-01',
      'E1-01',
      'booths-full',
    ]);
  });

  it('names a booth and an exhibitor of this forum, and not a wish beside the booth', async () => {
    const [delegationId = ''] = await exhibitors(1);
    const booth = await makeBooth('E1-01');
    forum = (await aForum(api)).id;
    const [own = ''] = await exhibitors(1);
    const ownBooth = await makeBooth('E1-01');
    const answers = [
      await reserve({ boothId: booth.id, delegationId: own }),
      await reserve({ boothId: ownBooth.id, delegationId }),
      await reserve({ boothId: ownBooth.id, delegationId: own, hall: 'E1' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'unknown-reference'],
      [422, 'unknown-reference'],
      [400, 'validation-failed'],
    ]);
    expect((await api.get(`/v1/forums/${forum}/booth-reservations`)).body).toEqual({ items: [], nextCursor: null });
  });

  it('is released once, and frees the booth and the exhibitor', async () => {
    const [one = '', other = ''] = await exhibitors(2);
    const booth = await makeBooth('E1-01');
    const { warnings: _warnings, ...body } = (await reserve({ boothId: booth.id, delegationId: one })).body;
    const release = () => api.post(`/v1/forums/${forum}/booth-reservations/${String(body.id)}/release`);
    const answers = (await Promise.all([release(), release(), release()])).sort((a, b) => a.status - b.status);
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 409]);
    expect(answers[0].body).toEqual({ ...body, status: 'released', releasedAt: expect.any(String) });
    expect(refusal(await release())).toEqual({
      status: 409,
      code: 'illegal-transition',
      action: 'release',
      current: 'released',
      allowed: ['held', 'reserved'],
    });
    expect((await reserve({ boothId: booth.id, delegationId: other })).status).toBe(201);
    expect((await reserve({ delegationId: one })).body.code).toBe('booths-full');
    const list = await api.get<{ items: { status: string }[] }>(`/v1/forums/${forum}/booth-reservations`);
    expect(list.body.items.map(({ status }) => status)).toEqual(['released', 'reserved']);
  });
});

describe('of 200 who want the last booth at once', () => {
  it('exactly one gets it by its id', async () => {
    const delegationIds = await exhibitors(200);
    const booth = await makeBooth('E1-01');
    const answers = await Promise.all(
      delegationIds.map((delegationId) => reserve({ boothId: booth.id, delegationId })),
    );
    expect(tally(answers)).toEqual({ '201': 1, '409 booth-taken': 199 });
  });

  it('exactly one gets it as any free booth', async () => {
    const delegationIds = await exhibitors(200);
    await makeBooth('E1-01');
    const answers = await Promise.all(delegationIds.map((delegationId) => reserve({ delegationId })));
    expect(tally(answers)).toEqual({ '201': 1, '409 booths-full': 199 });
  });

  it('as many as there are booths get one each when there are more', async () => {
    const delegationIds = await exhibitors(200);
    const numbers = Array.from({ length: 30 }, (_, index) => `E1-${index + 10}`);
    for (const number of numbers) await makeBooth(number);
    const answers = await Promise.all(delegationIds.map((delegationId) => reserve({ delegationId })));
    const taken = answers.filter(({ status }) => status === 201).map(({ body }) => body.boothNumber);
    expect(tally(answers)).toEqual({ '201': 30, '409 booths-full': 170 });
    expect(taken.sort()).toEqual(numbers);
  });

  it('one exhibitor who asks 50 times gets one booth', async () => {
    const [delegationId = ''] = await exhibitors(1);
    for (const number of ['E1-01', 'E1-02', 'E1-03']) await makeBooth(number);
    const answers = await Promise.all(Array.from({ length: 50 }, () => reserve({ delegationId })));
    expect(tally(answers)).toEqual({ '201': 1, '409 exhibitor-has-booth': 49 });
  });

  it('several get it when nothing but a look before guards it (the control)', async () => {
    const [delegationId = ''] = await exhibitors(1);
    const booth = await makeBooth('E1-01');
    await world.database.query(`CREATE TABLE unguarded AS SELECT * FROM booth_reservation WITH NO DATA`);
    const clients = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const client = new Client({ connectionString: world.database.url });
        await client.connect();
        return client;
      }),
    );
    const lookThenInsert = async (client: Client): Promise<boolean> => {
      const { rowCount } = await client.query(`SELECT FROM unguarded WHERE booth_id = $1`, [booth.id]);
      if (rowCount !== 0) return false;
      await client.query(`INSERT INTO unguarded (booth_id, delegation_id) VALUES ($1, $2)`, [booth.id, delegationId]);
      return true;
    };
    const won = await Promise.all(clients.map(lookThenInsert));
    await Promise.all(clients.map((client) => client.end()));
    expect(won.filter(Boolean).length).toBeGreaterThan(1);
  });
});
