import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn, signInMail, signInMails } from './access/caught-sign-in.js';
import { signedRankZ } from './access/paired-ranks.js';
import { Api } from './harness/api.js';
import { aForum } from './harness/builders.js';
import { eventually } from './harness/wait.js';
import { startWorld, type World } from './harness/world.js';
import { refusal } from './refusal.js';

let world: World;
let url: string;
let nobody: Api;
const known = 'Known.Person@example.org';
const refused = { status: 422, code: 'sign-in-refused' };

beforeAll(async () => {
  world = await startWorld();
  url = world.server.url;
  nobody = new Api(url);
  await world.database.query(`INSERT INTO account (email) VALUES ($1)`, [known]);
});
afterAll(() => world.end());

const ask = (email = known, headers: Record<string, string> = {}) =>
  nobody.post<{ id: string; expiresAt: string }>('/v1/sign-ins', { email }, headers);
const asked = async (email = known) => (await ask(email)).body.id;
const confirm = (id: string, proof: object) => nobody.post(`/v1/sign-ins/${id}/confirmation`, proof);

describe('somebody who asks to sign in', () => {
  it('gets a mail with a code and a link, in the language asked for, at the address as the account has it', async () => {
    const { body } = await ask('KNOWN.person@Example.org', { 'accept-language': 'ja' });
    const { to, subject, text, code, address, link } = await signInMail(url, body.id);
    expect({ to, subject, address }).toEqual({
      to: known,
      subject: `Gapgo ログインコード: ${code}`,
      address: `http://forum.example/sign-in/${link}`,
    });
    expect(text.split('\r\n')[0]).toBe('このメールアドレスで Gapgo へのログインが申し込まれました。');
    expect(text).toContain('dùng được một lần, trong vòng 15 phút');
    expect(text).toContain('works once, within 15 minutes');
  });

  it.each(['code', 'link'] as const)('gets a token for the %s, once', async (which) => {
    const id = await asked();
    const { [which]: proof } = await signInMail(url, id);
    const first = await confirm(id, { [which]: proof });
    expect([first.status, first.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const me = new Api(url, String(first.body.token));
    expect((await me.get('/v1/me')).body).toEqual({ email: known, mayOpenForums: false, roles: [] });
    expect(refusal(await confirm(id, { [which]: proof }))).toEqual(refused);
  });

  it('may type the code as it comes: small, in groups, full-width, O for 0', async () => {
    const id = await asked();
    const { code } = await signInMail(url, id);
    const fullWidth = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
    const typed = [...code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')].map((letter, index) =>
      index < 4 ? fullWidth(letter) : letter,
    );
    expect((await confirm(id, { code: typed.join('') })).status).toBe(201);
  });

  it('opens a page by the link that does nothing, and whose button confirms', async () => {
    const id = await asked();
    const { link } = await signInMail(url, id);
    const pages = await Promise.all(
      [1, 2].map(() => nobody.get<string>(`/sign-in/${link}`, { 'accept-language': 'vi' })),
    );
    expect(pages.map(({ status, body }) => [status, body.includes('<html lang="vi">')])).toEqual([
      [200, true],
      [200, true],
    ]);
    const [, action] = /action="\.\.([^"]+)"/.exec(pages[0]?.body ?? '') ?? [];
    const answer = await fetch(`${url}${action}`, { method: 'POST', body: new URLSearchParams({ link }) });
    expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([201, ['token', 'expiresAt']]);
    expect(refusal(await nobody.get(`/sign-in/${link.slice(0, -1)}x`))).toEqual(refused);
  });

  it('gets the same answer when nobody has the address, and no mail', async () => {
    const [one, other] = [await ask(known), await ask('nobody-at-all@example.org')];
    const shapeOf = ({ status, headers, body }: typeof one) => ({
      status,
      headers: [...headers.keys()].filter((name) => name !== 'date'),
      body: Object.keys(body),
      id: body.id.length,
    });
    expect(shapeOf(other)).toEqual(shapeOf(one));
    await signInMail(url, one.body.id);
    const left = await eventually(
      () => world.database.query(`SELECT account_id FROM sign_in WHERE id = $1 AND email IS NULL`, [other.body.id]),
      (rows) => rows.length === 1,
    );
    expect(left).toEqual([{ account_id: null }]);
    expect(await signInMails(url, other.body.id)).toEqual([]);
  });

  it('is told nothing by the time that the answer takes, known or unknown', async () => {
    const pairs: [number, number][] = [];
    for (let pair = 0; pair < (process.env.SOAK ? 2_000 : 200); pair += 1) {
      const times = { known: 0, unknown: 0 };
      const order = pair % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const who of order) {
        const begun = performance.now();
        const { status } = await ask(who === 'known' ? known : `unknown.${pair}@example.org`);
        times[who] = performance.now() - begun;
        expect(status).toBe(202);
      }
      pairs.push([times.known, times.unknown]);
    }
    expect(Math.abs(signedRankZ(pairs))).toBeLessThan(5);
  }, 600_000);
});

describe('a code or link', () => {
  it('ends after 15 minutes', async () => {
    const { body } = await ask();
    const minutes = (Date.parse(body.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14.5);
    expect(minutes).toBeLessThanOrEqual(15);
    const { code, link } = await signInMail(url, body.id);
    await world.database.query(`UPDATE sign_in SET expires_at = now() WHERE id = $1`, [body.id]);
    expect(refusal(await confirm(body.id, { code }))).toEqual(refused);
    expect(refusal(await confirm(body.id, { link }))).toEqual(refused);
  });

  it('is of one sign-in alone', async () => {
    const [one, other] = [await asked(), await asked()];
    const { code, link } = await signInMail(url, one);
    expect(refusal(await confirm(other, { code }))).toEqual(refused);
    expect(refusal(await confirm(other, { link }))).toEqual(refused);
    expect(refusal(await confirm('0197a3e0-0000-7000-8000-000000000000', { code }))).toEqual(refused);
    expect((await confirm(one, { code })).status).toBe(201);
  });

  it('is no use after five wrong ones, even all at once', async () => {
    const id = await asked();
    const { code } = await signInMail(url, id);
    const guesses = await Promise.all(Array.from({ length: 20 }, () => confirm(id, { code: '0000-0000' })));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([422]));
    expect(refusal(await confirm(id, { code }))).toEqual(refused);
    const [row] = await world.database.query<{ tries: number }>(`SELECT tries FROM sign_in WHERE id = $1`, [id]);
    expect(row?.tries).toBe(5);
  });

  it('gives one token to five who show it at once', async () => {
    const id = await asked();
    const { code, link } = await signInMail(url, id);
    const proofs = [{ code }, { link }, { code }, { link }, { code }];
    const answers = await Promise.all(proofs.map((proof) => confirm(id, proof)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422]);
  });

  it.each<[string, object | string]>([
    ['nothing', {}],
    ['a number', { code: 12345678 }],
    ['both wrong', { code: '0000-0000', link: 'x' }],
    ['a list', { code: ['0000-0000'] }],
    ['null', { link: null }],
    ['another field', { code: '0000-0000', email: known }],
  ])('is refused as %s', async (_, proof) => {
    const id = await asked();
    await signInMail(url, id);
    expect([400, 422]).toContain((await confirm(id, proof as object)).status);
    const made = await world.database.query(`SELECT confirmed_at FROM sign_in WHERE id = $1`, [id]);
    expect(made).toEqual([{ confirmed_at: null }]);
  });

  it('is nowhere in the database, in the log, or in a job', async () => {
    const id = await asked();
    const { code, link } = await signInMail(url, id);
    const [row] = await world.database.query<{ row: string }>(`SELECT s::text AS row FROM sign_in s WHERE id = $1`, [
      id,
    ]);
    const everything = `${row?.row} ${world.server.log.join('\n')}`;
    for (const secret of [code, code.replace('-', ''), link, link.slice(-43), known, known.toLowerCase()])
      expect(everything).not.toContain(secret);
  });
});

describe('a token', () => {
  it('is listed, used, and taken back by its owner alone', async () => {
    const email = `tokens-${Date.now()}@example.org`;
    await world.database.query(`INSERT INTO account (email) VALUES ($1)`, [email]);
    const [first, second] = [await signIn(url, email), await signIn(url, email)];
    const stranger = await signIn(url, known);
    type List = { items: { id: string; kind: string; isThisOne: boolean; lastUsedAt: string | null }[] };
    const { items } = (await first.get<List>('/v1/me/tokens')).body;
    expect(items.map(({ kind, isThisOne }) => [kind, isThisOne])).toEqual([
      ['sign-in', false],
      ['sign-in', true],
    ]);
    const secondId = items[0]?.id ?? '';
    expect((await stranger.send('DELETE', `/v1/me/tokens/${secondId}`, undefined)).status).toBe(404);
    expect((await second.get('/v1/me')).status).toBe(200);
    expect((await first.send('DELETE', `/v1/me/tokens/${secondId}`, undefined)).status).toBe(204);
    expect((await second.get('/v1/me')).status).toBe(401);
    expect((await first.post('/v1/me/sign-out')).status).toBe(204);
    expect((await first.get('/v1/me')).status).toBe(401);
  });

  it('works no longer after its time, and notes its last use once a minute', async () => {
    const me = await signIn(url, known);
    const [, second] = [await me.get('/v1/me'), await me.get('/v1/me')];
    expect(second.status).toBe(200);
    const hash = `sha256(convert_to('${me.token}', 'UTF8'))`;
    const used = await eventually(
      () =>
        world.database.query<{ at: Date | null }>(`SELECT last_used_at AS at FROM access_token WHERE hash = ${hash}`),
      ([row]) => row?.at !== null,
    );
    await me.get('/v1/me');
    expect(await world.database.query(`SELECT last_used_at AS at FROM access_token WHERE hash = ${hash}`)).toEqual(
      used,
    );
    await world.database.query(`UPDATE access_token SET expires_at = now() WHERE hash = ${hash}`);
    expect((await me.get('/v1/me')).status).toBe(401);
  });

  it.each<(token: string) => Record<string, string>>([
    (token) => ({ authorization: token }),
    (token) => ({ authorization: `bearer ${token}x` }),
    (token) => ({ authorization: `Bearer  ${token}` }),
    (token) => ({ authorization: `Bearer ${token}, Bearer ${token}` }),
    (token) => ({ authorization: `Bearer ${token.toUpperCase()}` }),
    (token) => ({ authorization: `Bearer ${token.slice(0, -1)}` }),
    (token) => ({ authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }),
    (token) => ({ cookie: `token=${token}`, 'x-access-token': token }),
    () => ({ authorization: `Bearer ${"' OR 1=1 --".padEnd(40, ' ')}` }),
  ])('is not taken in another form (%#)', async (headersOf) => {
    const token = world.organiser.token ?? '';
    expect((await nobody.get('/v1/me', headersOf(token))).status).toBe(401);
    expect((await world.organiser.get(`/v1/me?token=${token}`)).status).toBe(200);
    expect((await nobody.get(`/v1/me?access_token=${token}`)).status).toBe(401);
  });
});

describe('who is signed in', () => {
  it('reads all roles with what they are held for', async () => {
    const forum = await aForum(world.organiser);
    const { body } = await world.organiser.get<{ roles: object[] }>('/v1/me');
    expect(body.roles).toEqual([
      {
        id: expect.any(String),
        forum: forum.id,
        role: 'organiser',
        delegationId: null,
        delegateId: null,
        interpreterId: null,
        createdAt: expect.any(String),
      },
    ]);
  });
});
