import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementActions, agreementActionNames, agreementStatuses } from '../src/agreements/agreement.states.js';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aForum, aMeeting, aParty } from './harness/builders.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Agreement {
  id: string;
  code: string;
  status: string;
  version: number;
  signedOn: string | null;
}
interface Totals {
  agreements: number;
  values: { currency: string; value: string }[];
  figures: { by: string; key: string; agreements: number; values: object[]; rows: string }[];
}

let world: SharedWorld;
let api: Api;
let forum: string;
let ours: Awaited<ReturnType<typeof aParty>>;
let theirs: Awaited<ReturnType<typeof aParty>>;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  [ours, theirs] = [await aParty(api, forum), await aParty(api, forum)];
});

const at = (path = '') => `/v1/forums/${forum}/agreements${path}`;
const wanted = (changes: object = {}) => ({
  ...{ code: 'MOU-01', kind: 'memorandum', fields: ['energy'], languages: ['vi', 'ja'] },
  title: { vi: 'Bản ghi nhớ về cảng xanh', ja: '環境配慮型港湾に関する覚書', en: 'Memorandum on green ports' },
  parties: [ours, theirs].map(({ delegation, head }) => ({ delegationId: delegation.id, signatoryIds: [head.id] })),
  ...changes,
});
const enter = (changes: object = {}) => api.create<Agreement>(at(), wanted(changes));

/** Takes an agreement one step further. */
const step = (id: string, version: number, body: object) =>
  api.post<Agreement>(at(`/${id}/steps`), body, { 'if-match': `"${version}"` });

async function stepped(agreement: Agreement, ...actions: string[]): Promise<Agreement> {
  let now = agreement;
  for (const action of actions) now = (await step(now.id, now.version, { action, on: '2025-11-25' })).body;
  return now;
}

describe('an agreement', () => {
  it('goes from draft to outcome, linked to its meeting and dated', async () => {
    const { id: meeting } = await aMeeting(api, forum, [ours.delegation.id, theirs.delegation.id]);
    const draft = await enter({ meetingIds: [meeting], value: '1500000.50', currency: 'USD' });
    const signed = await stepped(draft, 'clear', 'sign', 'exchange');
    const inForce = await step(signed.id, signed.version, { action: 'bring-into-force', on: '2026-01-01' });
    const followed = await step(signed.id, inForce.body.version, { action: 'follow-up', on: '2026-06-30' });
    const told = await api.patch(at(`/${draft.id}`), { outcome: 'Two berths are built.' }, followed.body.version);
    expect(told.body).toMatchObject({
      ...{ status: 'followed-up', meetingIds: [meeting], value: '1500000.50', currency: 'USD' },
      ...{ signedOn: '2025-11-25', exchangedOn: '2025-11-25', inForceOn: '2026-01-01', followedUpOn: '2026-06-30' },
      ...{
        outcome: 'Two berths are built.',
        parties: [{ delegationId: ours.delegation.id }, { signatories: [{ delegateId: theirs.head.id }] }],
      },
    });
  });

  it('takes no step that its table does not list', async () => {
    const draft = await enter();
    const answers: unknown[] = [];
    for (const status of agreementStatuses)
      for (const action of agreementActionNames) {
        if (agreementActions[action].from.some((from) => from === status)) continue;
        await world.database.query(
          `UPDATE agreement SET status = $2, signed_on = CASE WHEN $2 IN ('signed', 'exchanged', 'in-force', 'followed-up') THEN date '2025-11-25' END WHERE id = $1`,
          [draft.id, status],
        );
        answers.push(refusal(await step(draft.id, draft.version, { action })));
      }
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.every((answer) => (answer as { code: string }).code === 'illegal-transition')).toBe(true); // as: what a refusal shows
  });

  it('is signed only by who comes, and stays as it was cleared', async () => {
    const cleared = await stepped(await enter(), 'clear');
    const change = await api.patch(at(`/${cleared.id}`), { kind: 'contract' }, cleared.version);
    expect(refusal(change)).toMatchObject({ status: 409, code: 'agreement-fixed', fields: 'kind' });
    const { version } = (await api.get<{ version: number }>(`/v1/forums/${forum}/delegates/${theirs.head.id}`)).body;
    await api.patch(`/v1/forums/${forum}/delegates/${theirs.head.id}`, { status: 'cancelled' }, version);
    const sign = await step(cleared.id, cleared.version, { action: 'sign' });
    expect(refusal(sign)).toMatchObject({ status: 409, code: 'nobody-signs', party: 2 });
    expect((await api.get<Agreement>(at(`/${cleared.id}`))).body).toEqual(cleared);
  });

  it('is signed once by two who do it at once', async () => {
    const cleared = await stepped(await enter(), 'clear');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => step(cleared.id, cleared.version, { action: 'sign' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  it('is refused with what is wrong, and nothing is written', async () => {
    const member = await aDelegate(api, forum, ours.delegation.id);
    const parties = wanted().parties;
    const [one, other] = parties;
    const refused: [object, object][] = [
      [{ parties: [one] }, { status: 400 }],
      [{ parties: [one, one] }, { status: 422, code: 'agreement-party-twice' }],
      [{ parties: [one, {}] }, { status: 422, code: 'agreement-party-unclear' }],
      [{ parties: [one, { ...other, signatoryIds: [member.id] }] }, { status: 422, code: 'signatory-of-another' }],
      [{ value: '10' }, { status: 422, code: 'value-and-currency' }],
      [{ value: '0.00', currency: 'JPY' }, { status: 400 }],
      [{ value: '1e9', currency: 'JPY' }, { status: 400 }],
      [{ meetingIds: [ours.head.id] }, { status: 422, code: 'unknown-reference' }],
      [{ sessionId: ours.head.id }, { status: 422, code: 'unknown-reference' }],
      [{ title: {} }, { status: 400 }],
    ];
    const answers = [];
    for (const [changes] of refused) answers.push(refusal(await api.post(at(), wanted(changes))));
    expect(answers).toEqual(refused.map(([, answer]) => expect.objectContaining(answer) as unknown));
    expect((await api.get<{ items: unknown[] }>(at())).body.items).toEqual([]);
    await enter();
    expect(refusal(await api.post(at(), wanted()))).toMatchObject({ status: 409, code: 'agreement-exists' });
    const signed = await stepped(await enter({ code: 'MOU-02' }), 'clear', 'sign');
    const early = await step(signed.id, signed.version, { action: 'exchange', on: '2025-11-24' });
    expect(refusal(early)).toMatchObject({ status: 422, code: 'agreement-days-out-of-order' });
  });
});

describe('the register', () => {
  it('counts each figure from rows that can be listed', async () => {
    await stepped(
      await enter({ code: 'A', value: '0.10', currency: 'USD', fields: ['energy', 'trade'] }),
      'clear',
      'sign',
    );
    await stepped(await enter({ code: 'B', value: '0.20', currency: 'USD', fields: ['trade'] }), 'clear', 'sign');
    await stepped(await enter({ code: 'C', value: '5000000000', currency: 'JPY', kind: 'contract' }), 'clear', 'sign');
    await enter({ code: 'D', value: '99', currency: 'USD' });
    const totals = (await api.get<Totals>(at('/totals?signed=true'))).body;
    expect({ agreements: totals.agreements, values: totals.values }).toEqual({
      agreements: 3,
      values: [
        { currency: 'JPY', value: '5000000000.00' },
        { currency: 'USD', value: '0.30' },
      ],
    });
    for (const { by, key, agreements, rows } of totals.figures) {
      const listed = (await api.get<{ items: Agreement[] }>(rows)).body.items;
      expect({ by, key, agreements: listed.length }).toEqual({ by, key, agreements });
    }
    expect(totals.figures.map(({ by, key, agreements }) => `${by} ${key} ${agreements}`)).toEqual([
      ...['currency JPY 1', 'currency USD 2', 'field energy 2', 'field trade 2'],
      ...['kind contract 1', 'kind memorandum 2', 'status signed 3'],
    ]);
  });

  it('goes over all forums that the caller runs, and shows liaisons their own', async () => {
    const { id } = await enter({ code: `ALL-${forum}` });
    const liaison = (party: typeof ours) =>
      someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: party.delegation.id });
    const stranger = await aParty(api, forum);
    const [own, other] = [await liaison(ours), await liaison(stranger)];
    const all = await api.get<{ items: Agreement[] }>('/v1/agreements?limit=200');
    expect(all.body.items.filter((one) => one.id === id)).toHaveLength(1);
    expect((await own.get<{ items: Agreement[] }>(at())).body.items.map((one) => one.id)).toEqual([id]);
    expect((await own.get(at(`/${id}`))).status).toBe(200);
    expect((await other.get<{ items: Agreement[] }>(at())).body.items).toEqual([]);
    expect((await other.get(at(`/${id}`))).status).toBe(404);
    expect((await own.get<{ items: Agreement[] }>('/v1/agreements')).body.items).toEqual([]);
  });

  it('is a file with the parties, the signatories and the exact value', async () => {
    await enter({ value: '1234567890123.45', currency: 'VND' });
    const { body } = await api.get<string>(at('/export?format=csv'));
    expect(body).toMatch(/MOU-01,.*memorandum,draft,.*1234567890123\.45,VND/);
  });
});
