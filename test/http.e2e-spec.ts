import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, anOrganiser, type Answer } from './harness/api.js';
import { aForum, aParty, aRoom } from './harness/builders.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

let world: World;
let api: Api;
let forum: string;

beforeAll(async () => {
  world = await startWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
});
afterAll(() => world.end());

const someForum = (id: string) => ({
  id,
  name: { en: 'Forum' },
  place: { en: 'Ha Long' },
  timeZone: 'Asia/Ho_Chi_Minh',
  startsOn: '2025-11-25',
  endsOn: '2025-11-25',
  meetingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
});

const someRoom = (code: string) => ({
  code,
  name: { en: 'Room' },
  class: 'SALON',
  capacity: 10,
  openingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
});

/** What everybody reads of a forum. */
const isPublic = (path: string) => /\{forum\}\/(agenda|feeds|exhibitors)(\/|$)/.test(path);

describe('access', () => {
  it('closes every documented route to those without a token, but for the released agenda, the directory, signing in and links of mails', async () => {
    const nobody = new Api(api.url);
    const open: string[] = [];
    const closed: string[] = [];
    for (const { method, path } of await operations()) {
      const answer = await nobody.send<Facts>(method, addressOf(path), method === 'GET' ? undefined : {});
      (answer.status === 401 ? closed : open).push(`${method} ${path}`);
      if (answer.status !== 401) continue;
      expect(refusal(answer)).toEqual({ status: 401, code: 'not-signed-in' });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect(open.sort()).toEqual([
      'GET /reply/{link}',
      'GET /sign-in/{link}',
      'GET /unsubscribe/{link}',
      'GET /v1/day-pages/{token}',
      'GET /v1/feeds/{feedToken}/calendar.ics',
      'GET /v1/forums/{forum}/agenda',
      'GET /v1/forums/{forum}/agenda/changelog',
      'GET /v1/forums/{forum}/exhibitors',
      'GET /v1/forums/{forum}/feeds/agenda.json',
      'GET /v1/forums/{forum}/feeds/calendar.ics',
      'GET /v1/forums/{forum}/feeds/events.jsonld',
      'GET /v1/forums/{forum}/feeds/schedule.xml',
      'POST /reply/{link}',
      'POST /unsubscribe/{link}',
      'POST /v1/sign-ins',
      'POST /v1/sign-ins/{signIn}/confirmation',
    ]);
    expect(closed.length).toBeGreaterThan(40);
  });

  it('answers every route of a forum to the organiser of another one as if the forum did not exist', async () => {
    const stranger = await anOrganiser(world.database, api.url);
    const own = await aForum(stranger);
    const statuses = new Map<string, number>();
    for (const { method, path } of await operations()) {
      if (!path.startsWith('/v1/forums/{forum}') || isPublic(path)) continue;
      const answer = await stranger.send<Facts>(method, addressOf(path), method === 'GET' ? undefined : {});
      if (answer.status !== 404 || answer.body.resource !== 'forum') statuses.set(`${method} ${path}`, answer.status);
    }
    expect(Object.fromEntries(statuses)).toEqual({});
    expect((await stranger.get(`/v1/forums/${own.id}`)).status).toBe(200);
    expect((await stranger.get(`/v1/forums/no-such-forum`)).body.title).toBe('There is no such forum');
  });

  it.each(['', 'Basic Z2FwZ286Z2FwZ28=', 'Bearer', 'Bearer gapgo_unknownunknownunknown', 'Bearer é'])(
    'does not know who shows %j',
    async (authorization) => {
      expect((await new Api(api.url).get('/v1/forums', { authorization })).status).toBe(401);
    },
  );
});

describe('bad input', () => {
  const forums = '/v1/forums';
  const rooms = () => `/v1/forums/${forum}/rooms`;
  const delegates = () => `/v1/forums/${forum}/delegates`;
  const sessions = () => `/v1/forums/${forum}/sessions`;
  const backwards = [{ start: '2025-11-25T18:00', end: '2025-11-25T08:00' }];
  const aPerson = { name: { native: { family: 'Lê', given: 'An' }, nativeLanguage: 'vi' }, rank: 1, languages: ['vi'] };
  const anId = '0197a3e0-0000-7000-8000-000000000000';

  it.each<[string, () => [string, unknown], number, string, string]>([
    [
      'a wrong time zone',
      () => [forums, { ...someForum('bad'), timeZone: 'Asia/Hanoi' }],
      400,
      'validation-failed',
      '/timeZone',
    ],
    ['an unknown field', () => [forums, { ...someForum('bad'), colour: 'red' }], 400, 'validation-failed', '/colour'],
    [
      'an unknown field within',
      () => [rooms(), { ...someRoom('X'), name: { en: 'A', fr: 'B' } }],
      400,
      'validation-failed',
      '/name/fr',
    ],
    [
      'an end before its start',
      () => [rooms(), { ...someRoom('X'), openingHours: backwards }],
      400,
      'interval-backwards',
      '/openingHours/0/end',
    ],
    [
      'a session that ends before it starts',
      () => [sessions(), { code: 'S', kind: 'plenary', title: { en: 'T' }, ...backwards[0] }],
      400,
      'interval-backwards',
      '',
    ],
    [
      'a day that does not exist',
      () => [forums, { ...someForum('bad'), startsOn: '2025-02-30' }],
      400,
      'validation-failed',
      '/startsOn',
    ],
    [
      'a time that is none',
      () => [rooms(), { ...someRoom('X'), openingHours: [{ start: 'soon', end: '2025-11-25T18:00' }] }],
      400,
      'validation-failed',
      '/openingHours/0/start',
    ],
    [
      'an invalid e-mail',
      () => [delegates(), { ...aPerson, delegationId: anId, email: 'a@b, c@d' }],
      400,
      'validation-failed',
      '/email',
    ],
    ['a missing field', () => [rooms(), { ...someRoom('X'), code: undefined }], 400, 'validation-failed', '/code'],
    ['a number as text', () => [rooms(), { ...someRoom('X'), capacity: '10' }], 400, 'validation-failed', '/capacity'],
    [
      'a control character',
      () => [rooms(), { ...someRoom('X'), name: { en: 'A\nBcc: x' } }],
      400,
      'validation-failed',
      '/name/en',
    ],
    [
      'a sign that turns the direction of writing',
      () => [rooms(), { ...someRoom('X'), name: { en: 'A\u202egnp' } }],
      400,
      'validation-failed',
      '/name/en',
    ],
    [
      'null for a list',
      () => [rooms(), { ...someRoom('X'), openingHours: null }],
      400,
      'validation-failed',
      '/openingHours',
    ],
    ['a list for an object', () => [rooms(), []], 400, '', ''],
    [
      'a list for one of a list',
      () => [`/v1/forums/${forum}/meetings/batch`, { meetings: [[]] }],
      400,
      'validation-failed',
      '/meetings',
    ],
    [
      'no text where text is sought',
      () => [`/v1/forums/${forum}/invitations/send`, { mailbox: 'a\u0000', expectedCount: 0 }],
      400,
      'validation-failed',
      '/mailbox',
    ],
    ['__proto__', () => [rooms(), `{"__proto__": {"a": 1}, "code": "X"}`], 400, '', ''],
    ['no JSON', () => [rooms(), '{"code": '], 400, 'malformed-json', ''],
    ['an empty body', () => [rooms(), ''], 400, 'validation-failed', '/code'],
    [
      '5 MB',
      () => [rooms(), { ...someRoom('X'), name: { en: 'x'.repeat(5 * 1024 * 1024) } }],
      413,
      'body-too-large',
      '',
    ],
  ])('is refused and named: %s', async (_what, request, status, code, pointer) => {
    const before = await rowCounts();
    for (const language of ['vi', 'ja', 'en']) {
      const answer = await api.post(...request(), { 'accept-language': language });
      expectProblem(answer, status, language);
      if (code) expect(answer.body.code).toBe(code);
      if (pointer) expect(pointersOf(answer)).toContain(pointer);
    }
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    ['GET', () => `${rooms()}/17`, {}, '#room'],
    ['GET', () => `${rooms()}?cursor=xyz`, {}, '#cursor'],
    ['GET', () => `${rooms()}?cursor=WyJhIl0`, {}, '#cursor'],
    ['GET', () => `${rooms()}?limit=0`, {}, '/limit'],
    ['GET', () => `${rooms()}?limit=201`, {}, '/limit'],
    ['GET', () => `${rooms()}?colour=red`, {}, '/colour'],
    ['POST', rooms, { 'idempotency-key': 'with space' }, '#Idempotency-Key'],
    ['POST', rooms, { 'idempotency-key': 'x'.repeat(201) }, '#Idempotency-Key'],
  ] as const)('is refused in %s %s', async (method, path, headers, pointer) => {
    const answer = await api.send<Facts>(method, path(), method === 'POST' ? someRoom('X') : undefined, headers);
    expectProblem(answer, 400, 'en');
    expect(pointersOf(answer)).toEqual([pointer]);
  });

  it('is refused in another media type, and at an address or method that is none', async () => {
    const answers = [
      await api.post(rooms(), '<room/>', { 'content-type': 'text/xml' }),
      await api.get('/v1/nothing'),
      await api.send<Facts>('DELETE', forums, undefined),
      await api.get(`/v1/forums/${'x'.repeat(300)}`),
      await api.get('/v1/forums/%00'),
      await api.get('/v1/forums/%E0%A4%A'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'unsupported-media-type'],
      [404, 'no-such-route'],
      [404, 'no-such-route'],
      [404, 'no-such-route'],
      [400, 'malformed-request'],
      [400, 'malformed-request'],
    ]);
    for (const answer of answers) expectProblem(answer, answer.status, 'en');
  });

  it('names each field that is wrong, in the language asked for', async () => {
    const answer = await api.post(rooms(), { ...someRoom('X'), capacity: 0, class: '' }, { 'accept-language': 'ja' });
    expect(answer.body).toMatchObject({
      code: 'validation-failed',
      count: 2,
      errors: [
        { pointer: '/class', code: 'matches', message: expect.stringMatching(/\p{Script=Hiragana}/u) },
        { pointer: '/capacity', code: 'min', message: expect.stringMatching(/1/) },
      ],
    });
  });
});

describe('a change', () => {
  it('must name the version it was decided on, and that must be the latest', async () => {
    const { id } = await aForum(api);
    const path = `/v1/forums/${id}`;
    const change = { place: { en: 'Ha Noi' } };
    expect((await api.get(path)).headers.get('etag')).toBe('"1"');
    expect(refusal(await api.send<Facts>('PATCH', path, change))).toEqual({ status: 428, code: 'version-required' });
    expect(refusal(await api.patch(path, change, 7))).toEqual({ status: 412, code: 'version-stale', expected: 7 });
    expect((await api.send<Facts>('PATCH', path, change, { 'if-match': 'W/"1"' })).status).toBe(400);
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.patch(path, change, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
    expect((await api.get(path)).headers.get('etag')).toBe('"2"');
  });

  const rules: [rule: string, change: (step: number) => object][] = [
    ['exhibition-rules', (step) => ({ holdMinutes: step })],
    ['meeting-rules', (step) => ({ answerHours: step })],
    ['protocol-rule', (step) => ({ seatsPerRow: step })],
    ['reminder-rule', (step) => ({ recipientDays: step })],
    ['sending-rule', (step) => ({ settlingMinutes: step })],
  ];
  const steps = Array.from({ length: 20 }, (_, index) => index + 1);

  it.each(rules)(
    'of the %s of a forum is one of twenty at once: the first ever made, and any later one',
    async (rule, change) => {
      const path = `/v1/forums/${(await aForum(api)).id}/${rule}`;
      for (let round = 0; round < 2; round++) {
        const { version } = (await api.get<{ version: number }>(path)).body;
        const answers = await Promise.all(steps.map((step) => api.patch<Facts>(path, change(step), version)));
        const made = answers.findIndex(({ status }) => status === 200);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(412)]);
        expect((await api.get<Facts>(path)).body).toEqual({
          ...answers[made]?.body,
          ...change(made + 1),
          version: version + 1,
        });
      }
    },
  );

  it('is made by all of twenty where each looks first and writes then (the control)', async () => {
    const { id } = await aForum(api);
    await api.patch(`/v1/forums/${id}/protocol-rule`, { seatsPerRow: 5 }, 0);
    const { database } = world;
    const looked = await Promise.all(
      steps.map(() =>
        database.query<{ version: number }>('SELECT version FROM protocol_rule WHERE forum_id = $1', [id]),
      ),
    );
    const written = await Promise.all(
      steps.map((step) =>
        database.query('UPDATE protocol_rule SET seats_per_row = $2 WHERE forum_id = $1 RETURNING 1', [id, step]),
      ),
    );
    expect([looked.flat().every(({ version }) => version === 1), written.flat().length]).toEqual([true, 20]);
  });
});

describe('an Idempotency-Key', () => {
  const rooms = () => `/v1/forums/${forum}/rooms`;

  it('makes a repeated request get the same answer and create nothing more', async () => {
    const send = () => api.post(rooms(), someRoom('K-1'), { 'idempotency-key': 'key-1' });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers }) => [headers.get('etag'), headers.get('idempotent-replayed')])).toEqual([
      ['"1"', null],
      ['"1"', 'true'],
    ]);
    expect(await roomsWith('K-1')).toBe(1);
  });

  it('is refused for another body or address, and is nobody else’s', async () => {
    const key = { 'idempotency-key': 'key-2' };
    await api.post(rooms(), someRoom('K-2'), key);
    const other = await api.post(rooms(), someRoom('K-3'), key);
    expect(refusal(other)).toEqual({ status: 422, code: 'idempotency-key-reused' });
    expect(await roomsWith('K-3')).toBe(0);
    const stranger = await anOrganiser(world.database, api.url);
    expect((await stranger.post('/v1/forums', someForum('of-a-stranger'), key)).status).toBe(201);
  });

  it('lets one of twenty requests at once through, and all get its answer in the end', async () => {
    const send = () => api.post(rooms(), someRoom('K-4'), { 'idempotency-key': 'key-4' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    const codes = answers.map(({ status, body }) => (status === 201 ? 'created' : String(body.code)));
    expect(codes.filter((code) => code !== 'created' && code !== 'idempotency-key-in-flight')).toEqual([]);
    expect(await roomsWith('K-4')).toBe(1);
    expect(
      new Set([...answers, await send()].filter(({ status }) => status === 201).map(({ body }) => body.id)).size,
    ).toBe(1);
  });

  it('of their own have more requests at once than there are connections, and all are answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        api.post(rooms(), someRoom(`K-7-${index}`), { 'idempotency-key': `key-7-${index}` }),
      ),
    );
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  });

  it('is free again after a refusal', async () => {
    const key = { 'idempotency-key': 'key-5' };
    await api.post(rooms(), someRoom('K-5'), {});
    expect((await api.post(rooms(), someRoom('K-5'), key)).body.code).toBe('code-exists');
    expect((await api.post(rooms(), someRoom('K-6'), key)).status).toBe(201);
  });
});

describe('a list', () => {
  it('is walked through by its cursor, each thing once, in pages of any size', async () => {
    const { id } = await aForum(api);
    for (let index = 0; index < 7; index += 1) await aRoom(api, id);
    const walks = await Promise.all([1, 3, 7, 200].map((limit) => walk(`/v1/forums/${id}/rooms`, limit)));
    expect(walks.map((ids) => ids.length)).toEqual([7, 7, 7, 7]);
    expect(walks).toEqual(walks.map(() => walks[0]));
    expect(new Set(walks[0]).size).toBe(7);
  });

  it('loses and repeats nothing that was there while things are added', async () => {
    const { id } = await aForum(api);
    for (let index = 0; index < 4; index += 1) await aParty(api, id);
    const path = `/v1/forums/${id}/delegates`;
    const there = await walk(path, 200);
    const [walked] = await Promise.all([walk(path, 1), aParty(api, id), aParty(api, id)]);
    expect(walked.filter((one) => there.includes(one))).toEqual(there);
  });
});

describe('what watches the process', () => {
  it('gets health, metrics without personal data, and the description of the API', async () => {
    const nobody = new Api(api.url);
    expect((await nobody.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await nobody.get('/health/ready')).body).toEqual({ status: 'ok' });
    const { body } = await nobody.get<string>('/metrics');
    expect(body).toMatch(
      /gapgo_http_request_seconds_count\{method="POST",route="\/v1\/forums\/:forum\/rooms",status="201"\} \d+/,
    );
    expect(body).not.toContain(forum);
    const { body: description } = await nobody.get('/openapi.json');
    expect(description.openapi).toBe('3.1.0');
    expect((await nobody.get('/docs')).status).toBe(200);
  });

  it('reads a log without names, addresses or tokens', async () => {
    await aParty(api, forum, { email: 'secret-mailbox@example.org' });
    await api.get(`/v1/forums/${forum}/rooms?cursor=secret-cursor`);
    const log = world.server.log.join('\n');
    expect(log).toContain('"route":"/v1/forums/:forum/delegates"');
    expect(log).not.toMatch(new RegExp(`secret-mailbox|secret-cursor|${forum}|${api.token}`));
  });
});

type Facts = Record<string, unknown>;

interface Operation {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
}

async function operations(): Promise<Operation[]> {
  const { body } = await new Api(api.url).get<{ paths: Record<string, object> }>('/openapi.json');
  return Object.entries(body.paths).flatMap(
    ([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase() as Operation['method'], path })), // the description has no other keys
  );
}

/** An address that matches a path of the description: the test's forum, and ids that nothing has. */
function addressOf(path: string): string {
  return path.replace('{forum}', forum).replace(/\{\w+\}/g, '0197a3e0-0000-7000-8000-000000000000');
}

function expectProblem(answer: Answer, status: number, language: string): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('content-language')).toBe(language);
  expect(answer.body).toMatchObject({
    status,
    type: `urn:gapgo:problem:${String(answer.body.code)}`,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(answer.status).toBe(status);
}

/** The fields that a refusal names. */
function pointersOf({ body }: Answer): unknown[] {
  const { errors, pointer, field } = body as { errors?: { pointer: string }[]; pointer?: string; field?: string };
  return errors ? errors.map((error) => error.pointer) : [pointer ?? field];
}

/** How many rows each of our tables has. */
async function rowCounts(): Promise<object[]> {
  return world.database.query(
    `SELECT relname, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', relname), false, true, '')))[1]::text AS count
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
}

async function roomsWith(code: string): Promise<number> {
  return (await world.database.query(`SELECT id FROM room WHERE forum_id = $1 AND code = $2`, [forum, code])).length;
}

async function walk(path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await api.get<{ items: { id: string }[]; nextCursor: string | null }>(
      `${path}?limit=${limit}${after}`,
    );
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  } while (cursor !== null);
  return ids;
}
