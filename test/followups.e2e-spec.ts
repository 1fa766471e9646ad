import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom } from './harness/builders.js';
import { planAndApply } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Minutes {
  status: string;
  agreedBy: string[];
  version: number;
}
interface Commitment {
  id: string;
  status: string;
  version: number;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let meeting: string;
let placed: string;
let one: string;
let other: string;
let stranger: string;
let liaison: Api;
let elsewhere: Api;

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const tag = (version: number) => ({ 'if-match': `"${version}"` });

/** A meeting that has ended, and one that is still to come. */
beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 2 });
  const parties = [await aParty(api, forum), await aParty(api, forum), await aParty(api, forum)];
  [one = '', other = '', stranger = ''] = parties.map(({ delegation }) => delegation.id);
  meeting = (await aMeeting(api, forum, [one, other])).id;
  placed = (await aMeeting(api, forum, [one, stranger])).id;
  await planAndApply(api, forum);
  const steps = [
    { action: 'arrive', delegationId: one },
    { action: 'arrive', delegationId: other },
  ];
  for (const body of [...steps, { action: 'start' }, { action: 'end' }]) {
    const { version } = (await api.get<{ version: number }>(at(`meetings/${meeting}`))).body;
    await api.post(at(`meetings/${meeting}/steps`), body, tag(version));
  }
  const as = (delegationId: string) =>
    someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId });
  [liaison, elsewhere] = [await as(one), await as(stranger)];
});
afterAll(() => world.end());

describe('minutes', () => {
  const minutes = (path = '') => at(`meetings/${meeting}/minutes${path}`);
  const write = (who: Api, version: number, text: object) =>
    who.send<Minutes>('PUT', minutes(), { text }, tag(version));
  const agree = (who: Api, version: number, delegationId: string) =>
    who.post<Minutes>(minutes('/agree'), { delegationId }, tag(version));

  it('are agreed once every party has agreed to the same text', async () => {
    expect((await api.get(minutes())).status).toBe(404);
    const first = await write(liaison, 0, { vi: 'Hai bên trao đổi về cảng xanh.' });
    expect(first.body).toMatchObject({ status: 'draft', agreedBy: [], version: 1 });
    const half = await agree(liaison, 1, one);
    expect(half.body).toMatchObject({ status: 'draft', agreedBy: [one], version: 2 });
    const again = await write(api, 2, { vi: 'Hai bên trao đổi về cảng xanh và du lịch.' });
    expect(again.body).toMatchObject({ status: 'draft', agreedBy: [], version: 3 });
    expect((await agree(liaison, 2, one)).status).toBe(412);
    await agree(liaison, 3, one);
    const agreed = await agree(api, 4, other);
    expect(agreed.body).toMatchObject({ status: 'agreed', agreedBy: [one, other].sort(), version: 5 });
    expect(refusal(await write(liaison, 5, { vi: 'Khác.' }))).toMatchObject({ code: 'illegal-transition' });
    expect(refusal(await agree(liaison, 5, one))).toMatchObject({ code: 'illegal-transition' });
    const reopened = await api.post<Minutes>(minutes('/reopen'), {}, tag(5));
    expect(reopened.body).toMatchObject({ status: 'draft', agreedBy: [], version: 6 });
    expect(refusal(await api.post(minutes('/reopen'), {}, tag(6)))).toMatchObject({ code: 'illegal-transition' });
  });

  it('are nothing to those of other delegations, and wait for the meeting', async () => {
    expect((await elsewhere.get(minutes())).status).toBe(404);
    expect((await agree(liaison, 6, other)).status).toBe(404);
    const protocol = await someoneWithRole(world.database, world.server.url, forum, 'protocol');
    await world.database.query(
      `INSERT INTO role_grant (account_id, forum_id, role, delegation_id)
       SELECT account_id, forum_id, 'liaison', $2 FROM role_grant WHERE forum_id = $1 AND role = 'protocol'`,
      [forum, stranger],
    );
    expect((await protocol.get(minutes())).status).toBe(200);
    expect((await write(protocol, 6, { en: 'Theirs' })).status).toBe(404);
    expect((await agree(protocol, 6, one)).status).toBe(404);
    const early = await api.send('PUT', at(`meetings/${placed}/minutes`), { text: { en: 'Early' } }, tag(0));
    expect(refusal(early)).toMatchObject({ status: 409, code: 'meeting-not-begun' });
  });
});

describe('commitments', () => {
  const promise = { dueOn: '2026-01-31', text: { en: 'Send the list of projects' } };
  const step = (who: Api, { id, version }: Commitment, action: string) =>
    who.post<Commitment>(at(`commitments/${id}/steps`), { action }, tag(version));

  it('are open until they are done or dropped, by who has promised them', async () => {
    const created = await liaison.create<Commitment>(at('commitments'), {
      ...{ ...promise, meetingId: meeting, delegationId: one },
    });
    const done = await step(liaison, created, 'done');
    expect(done.body).toMatchObject({ status: 'done', version: 2 });
    expect(refusal(await step(liaison, done.body, 'drop'))).toMatchObject({ code: 'illegal-transition' });
    const open = await step(liaison, done.body, 'reopen');
    const dropped = await step(api, open.body, 'drop');
    expect(dropped.body.status).toBe('dropped');
    const theirs = await api.create<Commitment>(at('commitments'), {
      ...{ ...promise, meetingId: meeting, delegationId: other },
    });
    expect((await step(liaison, theirs, 'done')).status).toBe(404);
    expect((await api.post(at('commitments'), { ...promise, meetingId: meeting, delegationId: stranger })).status).toBe(
      404,
    );
    expect(
      refusal(await api.post(at('commitments'), { ...promise, meetingId: placed, delegationId: one })),
    ).toMatchObject({
      code: 'meeting-not-begun',
    });
  });

  it('are entered and read by a liaison who attends for another delegation', async () => {
    const attending = await someoneWithRole(world.database, world.server.url, forum, 'desk');
    await world.database.query(
      `INSERT INTO role_grant (account_id, forum_id, role, delegation_id, delegate_id)
       SELECT g.account_id, g.forum_id, r.role, r.delegation_id, r.delegate_id FROM role_grant g
         CROSS JOIN LATERAL (SELECT 'liaison' AS role, $2::uuid AS delegation_id, NULL::uuid AS delegate_id
                             UNION ALL SELECT 'delegate', NULL, delegate_id FROM meeting_attendee WHERE meeting_id = $3 AND delegation_id = $4) AS r
        WHERE g.forum_id = $1 AND g.role = 'desk'`,
      [forum, stranger, meeting, other],
    );
    const created = await attending.create<Commitment>(at('commitments'), {
      ...{ ...promise, dueOn: '2026-03-31', meetingId: meeting, delegationId: other },
    });
    const { items } = (await attending.get<{ items: Commitment[] }>(at('commitments?limit=200'))).body;
    expect(items.map(({ id }) => id)).toContain(created.id);
    await step(api, created, 'drop');
  });

  it('are listed by delegation, status and day, to the parties of the meeting', async () => {
    const listed = async (who: Api, query = '') =>
      (await who.get<{ items: Commitment[] }>(at(`commitments${query}`))).body.items.map(({ status }) => status);
    expect(await listed(liaison)).toEqual(['dropped', 'open', 'dropped']);
    expect(await listed(elsewhere)).toEqual([]);
    expect(await listed(api, `?delegation=${other}`)).toEqual(['open', 'dropped']);
    expect(await listed(api, '?status=open&dueUntil=2026-01-30')).toEqual([]);
    expect(await listed(api, '?status=open&dueUntil=2026-01-31&limit=1')).toEqual(['open']);
  });
});

describe('a meeting that is taken back', () => {
  const step = async (action: string) => {
    const { version } = (await api.get<{ version: number }>(at(`meetings/${meeting}`))).body;
    return api.post(at(`meetings/${meeting}/steps`), { action }, tag(version));
  };
  /** How many ratings and commitments are listed, and whether the minutes are there. */
  const seen = async () => [
    (await api.get<{ items: object[] }>(at('meeting-ratings'))).body.items.length,
    (await api.get<{ items: object[] }>(at('commitments?status=open'))).body.items.length,
    (await api.get(at(`meetings/${meeting}/minutes`))).status,
  ];

  it('has no ratings until it ends again, and nothing at all until it begins again; nothing is lost', async () => {
    await api.send('PUT', at(`meetings/${meeting}/ratings/${one}`), { rating: 5 });
    const { items } = (await api.get<{ items: Commitment[] }>(at('commitments?status=open'))).body;
    const before = await seen();
    await step('undo-end');
    const underWay = await seen();
    const { status, body } = await api.send('PUT', at(`meetings/${meeting}/ratings/${one}`), { rating: 4 });
    await step('undo-start');
    const takenBack = await seen();
    const { id = '', version = 0 } = items[0] ?? {};
    const refused = [
      await api.post(at(`meetings/${meeting}/minutes/agree`), { delegationId: one }, tag(6)),
      await api.post(at(`commitments/${id}/steps`), { action: 'done' }, tag(version)),
    ];
    await step('start');
    await step('end');

    expect(before).toEqual([1, 1, 200]);
    expect(underWay).toEqual([0, 1, 200]);
    expect([status, body]).toMatchObject([409, { code: 'meeting-not-ended' }]);
    expect(takenBack).toEqual([0, 0, 404]);
    expect(refused.map((answer) => refusal(answer).code)).toEqual(['meeting-not-begun', 'not-found']);
    expect(await seen()).toEqual(before);
  });
});
