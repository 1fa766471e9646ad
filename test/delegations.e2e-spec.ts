import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, type Created } from './harness/builders.js';
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

const anOrganization = (overrides: object = {}) => ({
  code: `O-${Math.random().toString(36).slice(2, 10)}`,
  kind: 'locality',
  country: 'VN',
  name: { vi: 'Tỉnh Quảng Ninh', ja: 'クアンニン省', en: 'Quang Ninh Province' },
  ...overrides,
});

const aPerson = (delegationId: string, overrides: object = {}) => ({
  delegationId,
  name: { native: { family: '見本', given: '太郎' }, nativeLanguage: 'ja', romaji: { family: 'MIHON', given: 'Taro' } },
  rank: 5,
  languages: ['ja', 'en'],
  email: 'taro@example.org',
  ...overrides,
});

describe('organizations', () => {
  it('are found again by their code, which is given once', async () => {
    const created = await api.create<Created>(
      '/v1/organizations',
      anOrganization({ code: 'VN-22', localityCode: '22' }),
    );
    const { body } = await api.get('/v1/organizations?code=VN-22');
    const again = await api.post('/v1/organizations', anOrganization({ code: 'VN-22' }));
    expect(body).toEqual({ items: [created], nextCursor: null });
    expect(created).toEqual({
      ...anOrganization({ code: 'VN-22', localityCode: '22' }),
      id: expect.any(String),
      version: 1,
    });
    expect(refusal(again)).toEqual({ status: 409, code: 'code-exists', taken: 'VN-22', pointer: '/code' });
  });

  it('are added by those who may open forums, and by nobody else', async () => {
    const desk = await someoneWithRole(world.database, api.url, forum, 'desk');
    const answer = await desk.post('/v1/organizations', anOrganization());
    expect(refusal(answer)).toEqual({ status: 404, code: 'not-found', resource: 'page' });
  });
});

describe('delegations', () => {
  it('show whose they are and how many delegates have not cancelled', async () => {
    const organization = await api.create<Created>('/v1/organizations', anOrganization());
    const fields = {
      language: 'vi',
      liaisonEmails: ['liaison@example.org', 'liaison2@example.org'],
      quota: 13,
      fieldsOffered: ['tourism'],
      fieldsSought: ['green-transition', 'hydrogen'],
    };
    const delegation = await api.create<Created>(`/v1/forums/${forum}/delegations`, {
      organizationId: organization.id,
      ...fields,
    });
    await aDelegate(api, forum, delegation.id);
    const leaving = await aDelegate(api, forum, delegation.id);
    await api.patch(`/v1/forums/${forum}/delegates/${leaving.id}`, { status: 'cancelled' }, 1);
    const { body, headers } = await api.get(`/v1/forums/${forum}/delegations/${delegation.id}`);
    const { id, code, kind, country, name } = { ...anOrganization(), ...organization };
    expect(body).toEqual({
      id: delegation.id,
      organization: { id, code, kind, country, name },
      ...fields,
      status: 'invited',
      invitedAt: expect.any(String),
      confirmedAt: null,
      arrivedAt: null,
      delegates: 1,
      delegatesByStatus: { invited: 1, confirmed: 0, arrived: 0, cancelled: 1 },
      version: 1,
    });
    expect(headers.get('etag')).toBe('"1"');
  });

  it('come one from each organization to a forum, and again to another forum', async () => {
    const { id: organizationId } = await api.create<Created>('/v1/organizations', anOrganization());
    const another = await aForum(api);
    await aDelegation(api, forum, { organizationId });
    const twice = await api.post(`/v1/forums/${forum}/delegations`, {
      organizationId,
      language: 'ja',
      liaisonEmails: [],
      quota: 1,
      fieldsOffered: [],
      fieldsSought: [],
    });
    const elsewhere = await aDelegation(api, another.id, { organizationId });
    expect(refusal(twice)).toEqual({
      status: 409,
      code: 'delegation-exists',
      organization: organizationId,
      pointer: '/organizationId',
    });
    expect(elsewhere.version).toBe(1);
  });

  it('name an organization that exists', async () => {
    const organizationId = '01a20000-0000-7000-8000-000000000000';
    const answer = await api.post(`/v1/forums/${forum}/delegations`, {
      organizationId,
      language: 'vi',
      liaisonEmails: [],
      quota: 1,
      fieldsOffered: [],
      fieldsSought: [],
    });
    expect(refusal(answer)).toEqual({
      status: 422,
      code: 'unknown-reference',
      field: '/organizationId',
      pointer: '/organizationId',
      values: [organizationId],
    });
  });

  it('refuse each field that is out of bounds, and write nothing', async () => {
    const { id: organizationId } = await api.create<Created>('/v1/organizations', anOrganization());
    const answer = await api.post(`/v1/forums/${forum}/delegations`, {
      organizationId,
      language: 'fr',
      liaisonEmails: ['liaison@example.org', 'a@b.example\r\nBcc: x@y.example'],
      quota: -1,
      fieldsOffered: ['tourism', 'tourism'],
      fieldsSought: Array.from({ length: 31 }, (_, index) => `field-${index}`),
      secret: true,
    });
    const pointers = (answer.body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    const rows = await world.database.query(`SELECT FROM delegation WHERE organization_id = $1`, [organizationId]);
    expect(answer.status).toBe(400);
    expect(pointers.sort()).toEqual([
      '/fieldsOffered arrayUnique',
      '/fieldsSought arrayMaxSize',
      '/language isIn',
      '/liaisonEmails isEmail',
      '/quota min',
      '/secret unknownField',
    ]);
    expect(rows).toEqual([]);
  });

  it('are changed by whoever read their present version', async () => {
    const { id } = await aDelegation(api, forum);
    const path = `/v1/forums/${forum}/delegations/${id}`;
    const blind = await api.send<Record<string, unknown>>('PATCH', path, { quota: 5 });
    const [one, other] = await Promise.all([api.patch(path, { quota: 5 }, 1), api.patch(path, { quota: 6 }, 1)]);
    const answers = [one, other].sort((a, b) => a.status - b.status);
    expect(refusal(blind)).toEqual({ status: 428, code: 'version-required' });
    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(answers[0]?.body.version).toBe(2);
    expect(answers[0]?.headers.get('etag')).toBe('"2"');
  });

  it('change their status only along the steps of a visit', async () => {
    const { id } = await aDelegation(api, forum);
    const path = `/v1/forums/${forum}/delegations/${id}`;
    const arrived = await api.patch(path, { status: 'arrived' }, 1);
    const uninvited = await api.patch(path, { status: 'invited' }, 2);
    expect(arrived.body.status).toBe('arrived');
    expect(refusal(uninvited)).toEqual({
      status: 409,
      code: 'illegal-transition',
      action: 'invited',
      current: 'arrived',
      allowed: ['confirmed'],
    });
  });
});

describe('delegates', () => {
  it('are added many at once, in the order sent', async () => {
    const one = await aDelegation(api, forum, { quota: 100 });
    const other = await aDelegation(api, forum, { quota: 100 });
    const delegates = Array.from({ length: 200 }, (_, index) =>
      aPerson(index % 2 === 0 ? one.id : other.id, { rank: index + 1, isHead: index < 2 }),
    );
    const { status, body } = await api.post<{ delegates: { rank: number; id: string }[] }>(
      `/v1/forums/${forum}/delegates/batch`,
      { delegates },
    );
    const single = await api.get(`/v1/forums/${forum}/delegates/${body.delegates[0]?.id}`);
    expect(status).toBe(201);
    expect(body.delegates.map(({ rank }) => rank)).toEqual(delegates.map(({ rank }) => rank));
    expect(body.delegates[0]).toEqual(single.body);
    expect(single.body).toEqual({
      ...aPerson(one.id, { rank: 1, isHead: true }),
      gender: null,
      id: expect.any(String),
      displayName: 'MIHON Taro',
      position: null,
      phone: null,
      reference: null,
      accreditationClass: 'delegate',
      attendance: 'onsite',
      status: 'invited',
      staysFrom: null,
      staysUntil: null,
      version: 1,
    });
  });

  it('of a batch with faults are not added at all, and every fault is named', async () => {
    const { id } = await aDelegation(api, forum);
    const before = await world.database.query(`SELECT id FROM subject`);
    const answer = await api.post<{ errors: { pointer: string; code: string }[] }>(
      `/v1/forums/${forum}/delegates/batch`,
      {
        delegates: [
          aPerson(id),
          aPerson(id, { email: 'two@a.example,three@b.example' }),
          aPerson(id, { name: { native: { family: '', given: '' }, nativeLanguage: 'ja' } }),
          aPerson(id, { name: { native: { family: 'A\r\nB', given: '' }, nativeLanguage: 'ja' }, rank: 0 }),
        ],
      },
    );
    const after = await world.database.query(`SELECT id FROM subject`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/delegates/1/email isEmail',
      '/delegates/2/name/native isPersonName',
      '/delegates/3/name/native/family isPlainText',
      '/delegates/3/rank min',
    ]);
    expect(after).toEqual(before);
  });

  it('have one name only if that is their name', async () => {
    const { id } = await aDelegation(api, forum);
    const name = { native: { family: '', given: 'Suharto' }, nativeLanguage: 'en' };
    const created = await api.create<Created & { name: object }>(
      `/v1/forums/${forum}/delegates`,
      aPerson(id, { name }),
    );
    expect(created.name).toEqual(name);
  });

  it('of a batch must all belong to delegations of this forum', async () => {
    const { id } = await aDelegation(api, forum);
    const foreign = await aDelegation(api, (await aForum(api)).id);
    const answer = await api.post(`/v1/forums/${forum}/delegates/batch`, {
      delegates: [aPerson(id), aPerson(foreign.id), aPerson(foreign.id)],
    });
    const { body } = await api.get(`/v1/forums/${forum}/delegates?delegation=${id}`);
    expect(refusal(answer)).toEqual({
      status: 422,
      code: 'unknown-reference',
      field: '/delegates/1/delegationId',
      pointer: '/delegates/1/delegationId',
      values: [foreign.id],
    });
    expect(body).toEqual({ items: [], nextCursor: null });
  });

  it('have one head in a delegation, whoever asks first', async () => {
    const { id } = await aDelegation(api, forum);
    const neighbour = await aDelegation(api, forum);
    const head = await aDelegate(api, forum, id, { isHead: true });
    const second = await api.post(`/v1/forums/${forum}/delegates`, aPerson(id, { isHead: true }));
    const batch = await api.post(`/v1/forums/${forum}/delegates/batch`, {
      delegates: [1, 2, 3].map((rank) => aPerson(neighbour.id, { rank, isHead: rank > 1 })),
    });
    const { body } = await api.get<{ items: unknown[] }>(`/v1/forums/${forum}/delegates?delegation=${neighbour.id}`);
    expect(refusal(second)).toEqual({ status: 409, code: 'two-heads', pointer: '/isHead', pointers: ['/isHead'] });
    expect(refusal(batch)).toEqual({
      status: 409,
      code: 'two-heads',
      pointer: '/delegates/2/isHead',
      pointers: ['/delegates/2/isHead'],
    });
    expect(body.items).toEqual([]);
    expect((await aDelegate(api, forum, neighbour.id, { isHead: true })).version).toBe(1);
    await api.patch(`/v1/forums/${forum}/delegates/${head.id}`, { isHead: false }, 1);
    expect((await aDelegate(api, forum, id, { isHead: true })).version).toBe(1);
  });

  it('named head by 20 requests at once are one head', async () => {
    const { id } = await aDelegation(api, forum);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post(`/v1/forums/${forum}/delegates`, aPerson(id, { isHead: true }))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('are listed without their mailboxes, which an organiser alone reads', async () => {
    const { id } = await aDelegation(api, forum);
    const delegate = await aDelegate(api, forum, id, { email: 'secret@example.org' });
    const readers = await Promise.all(
      ['protocol', 'desk'].map((role) => someoneWithRole(world.database, api.url, forum, role)),
    );
    const lists = await Promise.all(
      [api, ...readers].map((reader) => reader.get(`/v1/forums/${forum}/delegates?delegation=${id}`)),
    );
    const singles = await Promise.all(
      readers.map((reader) => reader.get(`/v1/forums/${forum}/delegates/${delegate.id}`)),
    );
    const own = await api.get(`/v1/forums/${forum}/delegates/${delegate.id}`);
    expect(own.body.email).toBe('secret@example.org');
    expect(lists.map(({ status, body }) => [status, (body.items as unknown[]).length])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ]);
    expect(singles.map(({ status }) => status)).toEqual([200, 200]);
    expect(JSON.stringify([...lists, ...singles].map(({ body }) => body))).not.toContain('secret@example.org');
  });

  it('of another forum are not there', async () => {
    const { id } = await aDelegation(api, forum);
    const delegate = await aDelegate(api, forum, id);
    const another = await aForum(api);
    const answers = await Promise.all([
      api.get(`/v1/forums/${another.id}/delegates/${delegate.id}`),
      api.get(`/v1/forums/${another.id}/delegations/${id}`),
    ]);
    expect(answers.map(refusal)).toEqual([
      { status: 404, code: 'not-found', resource: 'delegate' },
      { status: 404, code: 'not-found', resource: 'delegation' },
    ]);
  });

  it('are read page by page', async () => {
    const { id } = await aDelegation(api, forum);
    const made = [];
    for (let rank = 1; rank <= 3; rank++) made.push((await aDelegate(api, forum, id, { rank })).id);
    type List = { items: Created[]; nextCursor: string | null };
    const first = await api.get<List>(`/v1/forums/${forum}/delegates?delegation=${id}&limit=2`);
    const rest = await api.get<List>(
      `/v1/forums/${forum}/delegates?delegation=${id}&limit=2&cursor=${first.body.nextCursor}`,
    );
    const forged = await api.get(`/v1/forums/${forum}/delegates?cursor=x`);
    expect([...first.body.items, ...rest.body.items].map((delegate) => delegate.id)).toEqual(made);
    expect(rest.body.nextCursor).toBe(null);
    expect(forged.status).toBe(400);
  });
});

describe('private blocks', () => {
  it('claim the time of a delegate until they are removed', async () => {
    const { id } = await aDelegation(api, forum);
    const delegate = await aDelegate(api, forum, id);
    const path = `/v1/forums/${forum}/delegates/${delegate.id}/blocks`;
    const block = await api.create<Created>(path, {
      start: '2025-11-25T09:00',
      end: '2025-11-25T10:00',
      reason: 'Việc riêng',
    });
    const touching = await api.post(path, { start: '2025-11-25T10:00', end: '2025-11-25T10:30' });
    const overlapping = await api.post(path, { start: '2025-11-25T09:30', end: '2025-11-25T09:45' });
    expect(block).toEqual({
      id: expect.any(String),
      start: '2025-11-25T09:00:00+07:00',
      end: '2025-11-25T10:00:00+07:00',
      reason: 'Việc riêng',
    });
    expect(touching.status).toBe(201);
    expect(refusal(overlapping)).toEqual({
      status: 409,
      code: 'engagement-clash',
      count: 1,
      clashes: [
        {
          subject: delegate.id,
          start: '2025-11-25T02:00:00.000Z',
          end: '2025-11-25T03:00:00.000Z',
          with: 'block',
          id: block.id,
        },
      ],
    });
    expect((await api.send('DELETE', `${path}/${block.id}`, undefined)).status).toBe(204);
    expect((await api.send<Record<string, unknown>>('DELETE', `${path}/${block.id}`, undefined)).status).toBe(404);
    expect((await api.post(path, { start: '2025-11-25T09:30', end: '2025-11-25T09:45' })).status).toBe(201);
    expect((await api.get<{ items: unknown[] }>(path)).body.items).toHaveLength(2);
  });

  it('end after they start and lie within the days of the forum', async () => {
    const { id } = await aDelegation(api, forum);
    const delegate = await aDelegate(api, forum, id);
    const path = `/v1/forums/${forum}/delegates/${delegate.id}/blocks`;
    const backwards = await api.post(path, { start: '2025-11-25T10:00', end: '2025-11-25T09:00' });
    const late = await api.post(path, { start: '2025-11-26T10:00', end: '2025-11-26T11:00' });
    expect([backwards.status, backwards.body.code, backwards.body.pointer]).toEqual([
      400,
      'interval-backwards',
      '/end',
    ]);
    expect([late.status, late.body.code]).toEqual([422, 'outside-forum']);
    expect((await api.get(path)).body).toEqual({ items: [], nextCursor: null });
  });
});
