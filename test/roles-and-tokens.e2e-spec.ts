import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn } from './access/caught-sign-in.js';
import { Api } from './harness/api.js';
import { aForum, anInterpreter, aParty } from './harness/builders.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let organiser: Api;
let forum: string;
let grants: string;
let tokens: string;

beforeAll(async () => {
  world = await joinWorld();
  organiser = world.organiser;
  forum = (await aForum(organiser)).id;
  grants = `/v1/forums/${forum}/role-grants`;
  tokens = `/v1/forums/${forum}/integration-tokens`;
});
afterAll(() => world.end());

interface Grant {
  id: string;
  role: string;
  email: string;
}

describe('a role', () => {
  it('is given for two delegations to one mailbox, which then sees both and signs in as anybody', async () => {
    const [one, other] = [await aParty(organiser, forum), await aParty(organiser, forum)];
    const email = 'Two.Delegations@example.org';
    for (const { delegation } of [one, other])
      await organiser.create(grants, { email, role: 'liaison', delegationId: delegation.id });
    const liaison = await signIn(world.server.url, email.toLowerCase());
    const { body } = await liaison.get<{ items: { id: string }[] }>(`/v1/forums/${forum}/delegations`);
    expect(body.items.map(({ id }) => id).sort()).toEqual([one.delegation.id, other.delegation.id].sort());
  });

  it('ends with the next request once it is taken away', async () => {
    const { delegation } = await aParty(organiser, forum);
    const body = { email: 'for-a-while@example.org', role: 'liaison', delegationId: delegation.id };
    const { id } = await organiser.create<Grant>(grants, body);
    const liaison = await signIn(world.server.url, body.email);
    const path = `/v1/forums/${forum}/delegations/${delegation.id}`;
    expect((await liaison.get(path)).status).toBe(200);
    expect((await organiser.send('DELETE', `${grants}/${id}`, undefined)).status).toBe(204);
    expect(refusal(await liaison.get(path))).toEqual({ status: 404, code: 'not-found', resource: 'forum' });
  });

  it('names whom it is held for, exactly', async () => {
    const { delegation, head } = await aParty(organiser, forum);
    const elsewhere = await aForum(organiser);
    const stranger = await aParty(organiser, elsewhere.id);
    const interpreter = await anInterpreter(organiser, elsewhere.id);
    const email = 'somebody@example.org';
    const bodies = [
      { email, role: 'liaison' },
      { email, role: 'liaison', delegateId: head.id },
      { email, role: 'organiser', delegationId: delegation.id },
      { email, role: 'delegate', delegationId: delegation.id, delegateId: head.id },
      { email, role: 'liaison', delegationId: stranger.delegation.id },
      { email, role: 'delegate', delegateId: stranger.head.id },
      { email, role: 'interpreter', interpreterId: interpreter.id },
      { email, role: 'boss' },
    ];
    const answers = await Promise.all(bodies.map((body) => organiser.post(grants, body)));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      ...Array<unknown[]>(4).fill([422, 'role-scope-differs']),
      ...Array<unknown[]>(3).fill([422, 'unknown-reference']),
      [400, 'validation-failed'],
    ]);
    expect(await world.database.query(`SELECT 1 FROM account WHERE email = $1`, [email])).toEqual([]);
    await organiser.create(grants, { email, role: 'desk' });
    const again = await organiser.post(grants, { email: email.toUpperCase(), role: 'desk' });
    expect(refusal(again)).toMatchObject({ status: 409, code: 'role-held' });
  });

  it('is listed page after page, and by role', async () => {
    const { id } = await aForum(organiser);
    const path = `/v1/forums/${id}/role-grants`;
    const emails = ['a', 'b', 'c'].map((name) => `${name}@example.org`);
    for (const email of emails) await organiser.create(path, { email, role: 'desk' });
    const first = await organiser.get<{ items: Grant[]; nextCursor: string }>(`${path}?role=desk&limit=2`);
    const rest = await organiser.get<{ items: Grant[]; nextCursor: null }>(
      `${path}?role=desk&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...rest.body.items].map(({ email }) => email)).toEqual(emails);
    expect(rest.body.nextCursor).toBe(null);
  });

  it('of organiser is left to one of two who take it from each other at once', async () => {
    const { id } = await aForum(organiser);
    const path = `/v1/forums/${id}/role-grants`;
    await organiser.create(path, { email: 'second@example.org', role: 'organiser' });
    const second = await signIn(world.server.url, 'second@example.org');
    const { body } = await second.get<{ items: Grant[] }>(`${path}?role=organiser`);
    const [first, other] = body.items.map((grant) => grant.id);
    const answers = await Promise.all([
      organiser.send<object>('DELETE', `${path}/${other}`, undefined),
      second.send<object>('DELETE', `${path}/${first}`, undefined),
    ]);
    const left = await world.database.query(`SELECT 1 FROM role_grant WHERE forum_id = $1 AND role = 'organiser'`, [
      id,
    ]);
    expect(left).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('of the last organiser stays', async () => {
    const { id } = await aForum(organiser);
    const path = `/v1/forums/${id}/role-grants`;
    const { body } = await organiser.get<{ items: Grant[] }>(path);
    const answer = await organiser.send<Record<string, unknown>>('DELETE', `${path}/${body.items[0]?.id}`, undefined);
    expect(refusal(answer)).toEqual({ status: 409, code: 'last-organiser' });
  });

  it('given and taken is told by the audit trail, with who did it', async () => {
    const { id } = await organiser.create<Grant>(grants, { email: 'told@example.org', role: 'desk' });
    await organiser.send('DELETE', `${grants}/${id}`, undefined);
    type Entries = { items: { action: string; recordType: string; actor: { kind: string } }[] };
    const { body } = await organiser.get<Entries>(`/v1/forums/${forum}/audit-entries?limit=2`);
    expect(body.items.map(({ action, recordType, actor }) => [action, recordType, actor.kind])).toEqual([
      ['removed', 'role-grant', 'account'],
      ['created', 'role-grant', 'account'],
    ]);
  });
});

describe('a token for a program', () => {
  const make = (scopes: string[], by = organiser, more: object = {}) =>
    by.create<{ id: string; token: string }>(tokens, { label: 'Printer', scopes, ...more });

  it('is shown once, says what it lacks, notes its use, and can be taken back', async () => {
    const { id, token } = await make(['read']);
    const program = new Api(world.server.url, token);
    expect((await program.get(`/v1/forums/${forum}/rooms`)).status).toBe(200);
    expect(refusal(await program.post(`/v1/forums/${forum}/rooms`, {}))).toEqual({
      ...{ status: 404, code: 'scope-missing', scopes: ['agenda:write'] },
    });
    const list = await eventually(
      async () => (await organiser.get<{ items: { id: string; lastUsedAt: string | null }[] }>(tokens)).body,
      ({ items }) => items.some((item) => item.id === id && item.lastUsedAt !== null),
    );
    expect(JSON.stringify(list)).not.toContain(token.slice(6, 20));
    expect((await organiser.send('DELETE', `${tokens}/${id}`, undefined)).status).toBe(204);
    expect((await program.get(`/v1/forums/${forum}/rooms`)).status).toBe(401);
    expect((await organiser.send('DELETE', `${tokens}/${id}`, undefined)).status).toBe(404);
  });

  it('works while who made it is an organiser, and never for its maker', async () => {
    const email = 'maker@example.org';
    const { id: grant } = await organiser.create<Grant>(grants, { email, role: 'organiser' });
    const maker = await signIn(world.server.url, email);
    const program = new Api(world.server.url, (await make(['contacts', 'delegations:write'], maker)).token);
    const statuses = async () =>
      (
        await Promise.all(
          ['delegations', 'role-grants', 'audit-entries'].map((list) => program.get(`/v1/forums/${forum}/${list}`)),
        )
      ).map(({ status }) => status);
    expect(await statuses()).toEqual([200, 404, 404]);
    expect((await program.get('/v1/me')).status).toBe(404);
    expect((await program.get('/v1/forums')).status).toBe(404);
    await organiser.send('DELETE', `${grants}/${grant}`, undefined);
    expect(await statuses()).toEqual([401, 401, 401]);
  });

  it('has a label, scopes that exist, and an end', async () => {
    const bad = [
      { label: 'X', scopes: [] },
      { label: 'X', scopes: ['everything'] },
      { label: 'X', scopes: ['read', 'read'] },
      { label: 'X', scopes: ['read'], days: 731 },
      { label: 'a\nb', scopes: ['read'] },
    ];
    const answers = await Promise.all(bad.map((body) => organiser.post(tokens, body)));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    const { id, token } = await make(['read'], organiser, { days: 1 });
    await world.database.query(`UPDATE access_token SET expires_at = now() WHERE id = $1`, [id]);
    expect((await new Api(world.server.url, token).get(`/v1/forums/${forum}/rooms`)).status).toBe(401);
  });
});
