import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInMail } from './access/caught-sign-in.js';
import { Api } from './harness/api.js';
import { startServer, type TestServer } from './harness/server.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

const origin = 'https://forum.example.org';
const settings = { RATE_LIMITS: 'on', TRUST_PROXY: 'true', CORS_ORIGINS: origin, REQUESTS_PER_MINUTE: '200' };
let world: World;
let second: TestServer;
let apis: Api[];
let address = 0;

beforeAll(async () => {
  world = await startWorld(settings);
  const api = { ROLE: 'api', SMTP_URL: 'smtp://127.0.0.1:1' }; // the first one's worker sends
  second = await startServer({ DATABASE_URL: world.database.url, ...settings, ...api });
  apis = [new Api(world.server.url), new Api(second.url)];
});
afterAll(async () => {
  await second.stop();
  await world.end();
});

const nextAddress = () => `203.0.113.${(address += 1)}`;
const nth = (index: number) => apis[index % 2] ?? new Api(second.url);
const ask = (api: Api, email: string, from = nextAddress()) =>
  api.post<{ id: string }>('/v1/sign-ins', { email }, { 'x-forwarded-for': from });
const statusesOf = (answers: { status: number }[]) => answers.map(({ status }) => status);
const tenThen = (accepted: number) => [...Array<number>(10).fill(accepted), 429];

describe('asking to sign in', () => {
  it('more than ten times for one account is refused, wherever from, by whichever process, known or not', async () => {
    await world.database.query(`INSERT INTO account (email) VALUES ('known@example.org')`);
    for (const email of ['known@example.org', 'unknown@example.org']) {
      const answers = [];
      for (let index = 0; index < 11; index += 1)
        answers.push(await ask(nth(index), index % 3 === 0 ? email.toUpperCase() : email));
      expect(statusesOf(answers)).toEqual(tenThen(202));
      const last = answers[10];
      const wait = Number(last?.headers.get('retry-after'));
      expect(last && refusal(last as never)).toEqual({
        status: 429,
        code: 'too-many-requests',
        retryAfterSeconds: wait,
      }); // the body is a problem
      expect(wait).toBeGreaterThan(800);
      expect(wait).toBeLessThanOrEqual(900);
    }
    expect((await ask(nth(0), 'another@example.org')).status).toBe(202);
  });

  it('more than ten times from one address is refused, whoever for, and an IPv6 client is its /64', async () => {
    for (const [from, alike] of [
      ['198.51.100.7', '198.51.100.7'],
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ] as const) {
      const answers = [];
      for (let index = 0; index < 11; index += 1)
        answers.push(await ask(nth(index), `many-${index}-${from.length}@example.org`, index % 2 ? from : alike));
      expect(statusesOf(answers)).toEqual(tenThen(202));
    }
  });

  it('is counted exactly when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => ask(nth(index), 'at-once@example.org')));
    expect(statusesOf(answers).filter((status) => status === 202)).toHaveLength(10);
  });

  it('is possible again after a quarter of an hour', async () => {
    const email = 'later@example.org';
    for (let index = 0; index < 11; index += 1) await ask(nth(index), email);
    await world.database.query(`UPDATE try_count SET expire = expire - 900000`);
    expect((await ask(nth(0), email)).status).toBe(202);
  });

  it('keeps no address and no account in what it counts', async () => {
    const rows = await world.database.query<{ key: string }>(`SELECT key FROM try_count`);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ key }) => !/^(account|address):[\w-]{43}$/.test(key))).toEqual([]);
  });
});

describe('showing codes', () => {
  it('across many sign-ins is refused after ten wrong ones from one address; right ones do not count', async () => {
    await world.database.query(`INSERT INTO account (email) VALUES ('busy@example.org')`);
    const from = '192.0.2.1';
    const confirm = (id: string, code: string) =>
      nth(0).post(`/v1/sign-ins/${id}/confirmation`, { code }, { 'x-forwarded-for': from });
    const { body: right } = await ask(nth(0), 'busy@example.org');
    const { code } = await signInMail(world.server.url, right.id);
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.push((await ask(nth(0), `guess-${index}@example.org`)).body.id);
    const answers = [];
    for (let index = 0; index < 9; index += 1) answers.push(await confirm(ids[index % 3] ?? '', '0000-0000'));
    const success = await confirm(right.id, code);
    const [tenth, eleventh] = [await confirm(ids[0] ?? '', '0000-0000'), await confirm(ids[1] ?? '', '0000-0000')];
    expect(statusesOf(answers)).toEqual(Array(9).fill(422));
    expect(statusesOf([success, tenth, eleventh])).toEqual([201, 422, 429]);
  });
});

describe('calling without end', () => {
  it('from one address is slowed down before anything is looked at', async () => {
    const from = { 'x-forwarded-for': '192.0.2.99' };
    const answers = await Promise.all(Array.from({ length: 210 }, () => nth(0).get('/v1/forums', from)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(refused[0]?.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await nth(0).get('/v1/forums', { 'x-forwarded-for': '192.0.2.98' })).status).toBe(401);
  });

  it('as one account is slowed down from everywhere', async () => {
    const answers = await Promise.all(
      Array.from({ length: 210 }, () => world.organiser.get('/v1/me', { 'x-forwarded-for': nextAddress() })),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('a browser', () => {
  it('is told the same on every answer, refusals included', async () => {
    const wanted = {
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    };
    for (const path of ['/health/live', '/v1/forums', '/no-such-page', '/openapi.json', '/docs']) {
      const { headers } = await nth(0).get(path, { 'x-forwarded-for': nextAddress() });
      expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]))).toEqual(wanted);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBe(null);
    }
  });

  it.each([
    [origin, origin],
    ['https://evil.example', null],
    ['null', null],
    [`${origin}.evil.example`, null],
  ])('with a page of %s may call: %s', async (from, allowed) => {
    const headers = { origin: from, 'access-control-request-headers': 'authorization,if-match,idempotency-key' };
    for (const method of ['PATCH', 'DELETE', 'POST']) {
      const answer = await fetch(`${world.server.url}/v1/forums/x`, {
        method: 'OPTIONS',
        headers: { ...headers, 'access-control-request-method': method, 'x-forwarded-for': nextAddress() },
      });
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
      if (allowed) expect(answer.headers.get('access-control-allow-methods')).toContain(method);
      expect(answer.headers.get('access-control-allow-credentials')).toBe(null);
    }
  });
});
