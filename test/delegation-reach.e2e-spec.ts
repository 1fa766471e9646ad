import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, someoneWithRole, type Answer } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let organiser: Api;
let forum: string;
let ours: Created;
let theirs: Created;
let ourHead: Created;
let theirHead: Created;
let liaison: Api;
let delegate: Api;
let protocol: Api;

beforeAll(async () => {
  world = await joinWorld();
  organiser = world.organiser;
  forum = (await aForum(organiser)).id;
  ours = await aDelegation(organiser, forum, { liaisonEmails: ['ours@example.org'] });
  theirs = await aDelegation(organiser, forum, { liaisonEmails: ['theirs@example.org'] });
  ourHead = await aDelegate(organiser, forum, ours.id, { isHead: true, email: 'head-of-ours@example.org' });
  theirHead = await aDelegate(organiser, forum, theirs.id, { isHead: true, email: 'head-of-theirs@example.org' });
  liaison = await someoneWithRole(world.database, organiser.url, forum, 'liaison', { delegationId: ours.id });
  delegate = await someoneWithRole(world.database, organiser.url, forum, 'delegate', { delegateId: ourHead.id });
  protocol = await someoneWithRole(world.database, organiser.url, forum, 'protocol');
});
afterAll(() => world.end());

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const idsOf = ({ body }: Answer) => (body.items as Created[]).map(({ id }) => id);
const aPerson = (delegationId: string, overrides: object = {}) => ({
  delegationId,
  name: { native: { family: 'Phạm', given: 'Văn Mẫu' }, nativeLanguage: 'vi' },
  languages: ['vi'],
  ...overrides,
});

describe('a liaison', () => {
  it('sees their own delegation and its people, and no others', async () => {
    const lists = await Promise.all([liaison.get(at('delegations')), liaison.get(at('delegates'))]);
    const own = await Promise.all([
      liaison.get(at(`delegations/${ours.id}`)),
      liaison.get(at(`delegates/${ourHead.id}`)),
    ]);
    const strange = await Promise.all([
      liaison.get(at(`delegations/${theirs.id}`)),
      liaison.get(at(`delegations/${theirs.id}/days`)),
      liaison.get(at(`delegates/${theirHead.id}`)),
      liaison.get(at(`delegates/${theirHead.id}/day`)),
      liaison.get(at(`delegates/${theirHead.id}/blocks`)),
      liaison.post(at(`delegates/${theirHead.id}/day-link`)),
    ]);
    expect(lists.map(idsOf)).toEqual([[ours.id], [ourHead.id]]);
    expect(own.map(({ body }) => [body.liaisonEmails, body.email])).toEqual([
      [['ours@example.org'], undefined],
      [undefined, 'head-of-ours@example.org'],
    ]);
    expect(strange.map(refusal)).toEqual(
      ['delegation', 'delegation', 'delegate', 'delegate', 'delegate', 'delegate'].map((resource) => ({
        status: 404,
        code: 'not-found',
        resource,
      })),
    );
    expect(JSON.stringify([...lists, ...strange].map(({ body }) => body))).not.toContain('theirs');
  });

  it('adds people to their own delegation alone, and leaves precedence to others', async () => {
    const added = await liaison.post<Created & { rank: number }>(at('delegates'), aPerson(ours.id));
    const ranked = await liaison.post(at('delegates'), aPerson(ours.id, { rank: 1, accreditationClass: 'vip' }));
    const strange = await liaison.post(at('delegates'), aPerson(theirs.id));
    expect([added.status, added.body.rank]).toEqual([201, 999]);
    expect(refusal(ranked)).toEqual({
      status: 403,
      code: 'field-not-yours',
      fields: ['/rank', '/accreditationClass'],
      pointer: '/rank',
      pointers: ['/rank', '/accreditationClass'],
    });
    expect(refusal(strange)).toEqual({
      status: 422,
      code: 'unknown-reference',
      field: '/delegationId',
      pointer: '/delegationId',
      values: [theirs.id],
    });
  });

  it('changes what a liaison answers for, and nothing else', async () => {
    const person = await liaison.create<Created>(at('delegates'), aPerson(ours.id));
    const path = at(`delegates/${person.id}`);
    const changed = await liaison.patch(path, { status: 'confirmed', phone: '+84 203 3825 000' }, 1);
    const refused = await Promise.all([
      liaison.patch(path, { rank: 1 }, 2),
      liaison.patch(path, { status: 'arrived' }, 2),
      liaison.patch(at(`delegations/${ours.id}`), { quota: 500 }, 1),
      liaison.patch(at(`delegations/${ours.id}`), { status: 'arrived' }, 1),
    ]);
    const stranger = await liaison.patch(at(`delegates/${theirHead.id}`), { phone: null }, 1);
    expect([changed.status, changed.body.phone]).toEqual([200, '+84 203 3825 000']);
    expect(refused.map(({ status, body }) => [status, body.code, body.pointers])).toEqual([
      [403, 'field-not-yours', ['/rank']],
      [403, 'field-not-yours', ['/status']],
      [403, 'field-not-yours', ['/quota']],
      [403, 'field-not-yours', ['/status']],
    ]);
    expect(refusal(stranger)).toEqual({ status: 404, code: 'not-found', resource: 'delegate' });
  });

  it('reads the whole delegation’s days on one page', async () => {
    const path = at(`delegates/${ourHead.id}/blocks`);
    await liaison.create(path, { start: '2025-11-25T12:00', end: '2025-11-25T13:00', reason: 'Ăn trưa' });
    type Days = { items: { delegateId: string; entries: object[] }[]; nextCursor: string | null };
    const whole = await liaison.get<Days>(at(`delegations/${ours.id}/days`));
    const first = await liaison.get<Days>(at(`delegations/${ours.id}/days?limit=1`));
    const rest = await liaison.get<Days>(at(`delegations/${ours.id}/days?cursor=${first.body.nextCursor}`));
    expect(whole.body.items[0]).toEqual({
      delegateId: ourHead.id,
      name: expect.any(String),
      entries: [
        {
          start: '2025-11-25T12:00:00+07:00',
          end: '2025-11-25T13:00:00+07:00',
          kind: 'block',
          id: expect.any(String),
          title: null,
          room: null,
        },
      ],
    });
    expect([...first.body.items, ...rest.body.items]).toEqual(whole.body.items);
    expect(whole.body.items.length).toBeGreaterThan(1);
  });
});

describe('a delegate', () => {
  it('sees and changes themselves alone', async () => {
    const list = await delegate.get(at('delegates'));
    const own = await delegate.get(at(`delegates/${ourHead.id}`));
    const day = await delegate.get(at(`delegates/${ourHead.id}/day`));
    const changed = await delegate.patch(at(`delegates/${ourHead.id}`), { languages: ['vi', 'ja'] }, 1);
    const renamed = await delegate.patch(
      at(`delegates/${ourHead.id}`),
      { name: { native: { family: 'X', given: 'Y' }, nativeLanguage: 'vi' } },
      2,
    );
    const strange = await delegate.get(at(`delegates/${theirHead.id}`));
    expect([idsOf(list), own.body.email, day.status]).toEqual([[ourHead.id], 'head-of-ours@example.org', 200]);
    expect([changed.status, changed.body.languages]).toEqual([200, ['vi', 'ja']]);
    expect([renamed.status, renamed.body.code]).toEqual([403, 'field-not-yours']);
    expect(refusal(strange)).toEqual({ status: 404, code: 'not-found', resource: 'delegate' });
  });
});

describe('protocol', () => {
  it('sees everybody without contact data, and sets precedence', async () => {
    const seen = await protocol.get(at(`delegates/${theirHead.id}`));
    const delegations = await protocol.get(at('delegations'));
    const ranked = await protocol.patch(at(`delegates/${theirHead.id}`), { rank: 2 }, 1);
    const reached = await protocol.patch(at(`delegates/${theirHead.id}`), { email: null }, 2);
    expect(seen.body).not.toHaveProperty('email');
    expect(JSON.stringify([seen.body, delegations.body, ranked.body])).not.toContain('@example.org');
    expect([ranked.status, ranked.body.rank]).toEqual([200, 2]);
    expect([reached.status, reached.body.pointers]).toEqual([403, ['/email']]);
  });
});

describe('a link to a day', () => {
  it('opens one day as a page to whoever has it, until it is revoked', async () => {
    const person = await aDelegate(organiser, forum, ours.id, {
      name: { native: { family: 'Mẫu', given: '<b>&"Đức' }, nativeLanguage: 'vi' },
    });
    await organiser.create(at(`delegates/${person.id}/blocks`), {
      start: '2025-11-25T08:30',
      end: '2025-11-25T09:15',
      reason: 'Bí mật',
    });
    const given = await liaison.post<{ url: string }>(at(`delegates/${person.id}/day-link`));
    const again = await organiser.post<{ url: string }>(at(`delegates/${person.id}/day-link`));
    const { pathname } = new URL(given.body.url);
    const anybody = new Api(organiser.url);
    const page = await anybody.get<string>(pathname);
    expect(given.body.url).toMatch(/^http:\/\/forum\.example\/v1\/day-pages\/[\w.-]+$/);
    expect(again.body).toEqual(given.body);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<h1>Mẫu &lt;b&gt;&amp;&quot;Đức</h1>');
    expect(page.body).toContain('08:30–09:15');
    expect(page.body).not.toContain('Bí mật');
    const inJapanese = await anybody.get<string>(`${pathname}?language=ja`);
    expect(inJapanese.body).toContain('2025年11月25日（火）');
    expect(inJapanese.body).toContain('<a href="?language=vi" lang="vi">Tiếng Việt</a>');
    expect(await anybody.get(`${pathname}?language=fr`)).toMatchObject({ status: 400 });

    await liaison.send('DELETE', at(`delegates/${person.id}/day-link`), undefined);
    const revoked = await anybody.get(pathname);
    const renewed = await liaison.post<{ url: string }>(at(`delegates/${person.id}/day-link`));
    const open = await anybody.get(new URL(renewed.body.url).pathname);
    await organiser.patch(at(`delegates/${person.id}`), { status: 'cancelled' }, 1);
    const cancelled = await anybody.get(new URL(renewed.body.url).pathname);
    const forged = await anybody.get(pathname.replace(person.id, theirHead.id));
    expect(open.status).toBe(200);
    expect([revoked, cancelled, forged].map(refusal)).toEqual(
      [1, 2, 3].map(() => ({ status: 404, code: 'not-found', resource: 'page' })),
    );
  });
});
