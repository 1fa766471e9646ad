import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aDelegation, aForum, aRoom } from './harness/builders.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Request {
  id: string;
  status: string;
  from: { delegationId: string };
  to: { delegationId: string };
  interpretation: string[];
  reason: string | null;
  countersId: string | null;
  meetingId: string | null;
}
/** A delegation with a head, and its liaison. */
interface Side {
  id: string;
  head: string;
  mailbox: string;
  liaison: Api;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let ours: Side;
let theirs: Side;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 2 });
  await api.patch(at('meeting-rules'), { asking: 'everybody' }, 1);
  [ours, theirs] = [await aSide('vi'), await aSide('ja')];
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const wish = () => ({
  ...{ fromDelegationId: ours.id, toDelegationId: theirs.id, wish: 'must', durationMinutes: 30 },
  ...{ subject: { vi: 'Hợp tác cảng biển', ja: '港湾協力', en: 'Ports' }, message: 'Rất mong được gặp.' },
});
const ask = (side = ours, changes: object = {}) =>
  side.liaison.post<Request>(at('meeting-requests'), { ...wish(), ...changes });
const to = (request: string, action: string) => at(`meeting-requests/${request}/${action}`);

async function aSide(language: string): Promise<Side> {
  const { id } = await aDelegation(api, forum, { language, liaisonEmails: [`liaison-${language}@${forum}.example`] });
  const head = await aDelegate(api, forum, id, { isHead: true, email: `head-${language}@${forum}.example` });
  const liaison = await someoneWithRole(world.database, world.server.url, forum, 'liaison', { delegationId: id });
  return { id, head: head.id, mailbox: `liaison-${language}@${forum}.example`, liaison };
}

function mails(): Promise<{ mailbox: string; subject: string }[]> {
  return world.database.query(
    `SELECT mailbox, facts ->> 'subject' AS subject FROM invitation WHERE forum_id = $1 AND kind = 'reminder' ORDER BY id`,
    [forum],
  );
}

describe('a request', () => {
  it('that is accepted becomes a meeting with the priority of its wish, and the asking side is told', async () => {
    const { body: request, status } = await ask();
    expect([status, request.status, request.interpretation]).toEqual([201, 'pending', ['vi-ja']]);
    const accepted = await theirs.liaison.post<Request>(to(request.id, 'accept'));
    expect([accepted.status, accepted.body.status]).toEqual([200, 'accepted']);
    const { body: meeting } = await api.get(at(`meetings/${accepted.body.meetingId ?? ''}`));
    expect(meeting).toMatchObject({
      ...{ status: 'accepted', priority: 60, durationMinutes: 30, roomClasses: ['SALON'], interpretation: ['vi-ja'] },
      parties: [
        { delegationId: ours.id, attendeeIds: [ours.head] },
        { delegationId: theirs.id, attendeeIds: [theirs.head] },
      ],
    });
    expect(await mails()).toEqual([
      { mailbox: theirs.mailbox, subject: expect.stringContaining('会談のご要望がございます') as unknown },
      { mailbox: ours.mailbox, subject: expect.stringContaining('đã chấp thuận đề nghị gặp') as unknown },
    ]);
  });

  it('is declined with a reason, countered with other terms, or withdrawn, each by its side alone', async () => {
    const first = (await ask()).body;
    expect(refusal(await ours.liaison.post(to(first.id, 'accept')))).toMatchObject({
      status: 403,
      code: 'not-your-side',
    });
    const declined = await theirs.liaison.post<Request>(to(first.id, 'decline'), { reason: 'Khác lịch' });
    expect(declined.body).toMatchObject({ status: 'declined', reason: 'Khác lịch' });

    const second = (await ask()).body;
    const terms = { subject: { en: 'Ports and rail' }, wish: 'would-like', durationMinutes: 45 };
    const countered = await theirs.liaison.post<Request>(to(second.id, 'counter'), terms);
    expect(countered.body).toMatchObject({
      ...{ status: 'pending', countersId: second.id },
      from: { delegationId: theirs.id },
      to: { delegationId: ours.id },
    });
    expect((await ours.liaison.get<Request>(at(`meeting-requests/${second.id}`))).body.status).toBe('countered');
    const withdrawn = await theirs.liaison.post<Request>(to(countered.body.id, 'withdraw'));
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(refusal(await ours.liaison.post(to(countered.body.id, 'accept')))).toMatchObject({
      ...{ status: 409, code: 'illegal-transition', current: 'withdrawn' },
    });
    expect(await api.get(at('meetings'))).toMatchObject({ body: { items: [] } });
  });

  it('that is taken back before its mail has left tells nobody, and afterwards who was told', async () => {
    const held = () =>
      world.database.query(`SELECT mailbox FROM invitation WHERE forum_id = $1 AND status = 'held' ORDER BY id`, [
        forum,
      ]);
    const unseen = (await ask()).body;
    expect(await held()).toEqual([{ mailbox: theirs.mailbox }]);
    await ours.liaison.post(to(unseen.id, 'withdraw'));
    expect(await held()).toEqual([]);
    const seen = (await ask()).body;
    await world.database.query(`UPDATE invitation SET status = 'sent', sent_at = now() WHERE about_id = $1`, [seen.id]);
    await ours.liaison.post(to(seen.id, 'withdraw'));
    expect(await held()).toEqual([{ mailbox: theirs.mailbox }]);
  });

  it('is reminded of once, ends by itself when nobody answers, and says so once, in the words of the organisers', async () => {
    const { body: request } = await ask();
    const { status: worded } = await api.send(
      ...(['PUT', at('message-templates/request-expired/vi')] as const),
      { texts: { subject: '{{ delegation }} im lặng: {{ topic }}' } },
      { 'if-match': '"0"' },
    );
    await world.database.query(
      `UPDATE meeting_request SET asked_at = now() - interval '2 days', answer_until = now() + interval '23 hours' WHERE id = $1`,
      [request.id],
    );
    const reminded = await eventually(mails, ({ length }) => length === 2);
    await world.database.query(`UPDATE meeting_request SET answer_until = now() WHERE id = $1`, [request.id]);
    const late = await theirs.liaison.post(to(request.id, 'accept'));
    expect(refusal(late)).toMatchObject({ status: 409, code: 'illegal-transition', current: 'expired' });
    const told = await eventually(mails, ({ length }) => length === 3);
    expect([worded, reminded[1], told[2]]).toEqual([
      200,
      { mailbox: theirs.mailbox, subject: '【会談のご要望へのご回答のお願い】テストフォーラム' },
      { mailbox: ours.mailbox, subject: expect.stringContaining('im lặng: Hợp tác cảng biển') as unknown },
    ]);
    expect((await ours.liaison.get<Request>(at(`meeting-requests/${request.id}`))).body.status).toBe('expired');
  });

  it('is seen by its two sides and by organisers, and by nobody else', async () => {
    const { body: request } = await ask();
    const stranger = await aSide('en');
    const path = at(`meeting-requests/${request.id}`);
    const answers = await Promise.all(
      [ours.liaison, theirs.liaison, api, stranger.liaison].map((who) => who.get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    const { body: list } = await stranger.liaison.get<{ items: unknown[] }>(at('meeting-requests'));
    expect(list.items).toEqual([]);
    expect(refusal(await ask(stranger))).toMatchObject({ status: 422, code: 'unknown-reference' });
  });
});

describe('bad requests', () => {
  it.each<[string, () => object, number, string]>([
    ['to oneself', () => ({ toDelegationId: ours.id }), 422, 'request-to-self'],
    ['of no length', () => ({ durationMinutes: 0 }), 400, 'validation-failed'],
    ['of 25 hours', () => ({ durationMinutes: 1500 }), 400, 'validation-failed'],
    ['longer than the rules', () => ({ durationMinutes: 90 }), 422, 'length-outside-rules'],
    [
      'outside the forum',
      () => ({ windows: [{ start: '2025-12-01T08:00', end: '2025-12-01T09:00' }] }),
      422,
      'outside-forum',
    ],
    ['with somebody else’s people', () => ({ fromAttendeeIds: [theirs.head] }), 422, 'attendee-elsewhere'],
    ['to nobody', () => ({ toDelegationId: '0197a3e0-0000-7000-8000-000000000000' }), 422, 'unknown-reference'],
  ])('%s are refused, and nothing is written', async (_what, changes, status, code) => {
    expect(refusal(await ask(ours, changes()))).toMatchObject({ status, code });
    expect(await world.database.query(`SELECT FROM meeting_request WHERE forum_id = $1`, [forum])).toEqual([]);
    expect(await mails()).toEqual([]);
  });
});

describe('the rules', () => {
  it('say who may ask, and how often; organisers may always', async () => {
    const rules = await api.patch(at('meeting-rules'), { asking: 'organisers', mostSent: 1 }, 2);
    expect(rules).toMatchObject({ status: 200, body: { asking: 'organisers', mostSent: 1, version: 3 } });
    expect(refusal(await ask())).toMatchObject({ status: 403, code: 'may-not-ask' });
    expect((await api.post(at('meeting-requests'), wish())).status).toBe(201);
    expect(refusal(await api.patch(at('meeting-rules'), { mostSent: 2 }, 2))).toMatchObject({ status: 412 });
    const crossed = await api.patch(at('meeting-rules'), { shortestMinutes: 90 }, 3);
    expect(refusal(crossed)).toMatchObject({ status: 400, code: 'validation-failed' });
  });
});

describe('many at once', () => {
  it('of those who change the same version of the rules one does', async () => {
    const { id: fresh } = await aForum(api);
    for (const version of [1, 2]) {
      const path = `/v1/forums/${fresh}/meeting-rules`;
      const answers = await Promise.all([1, 2, 3, 4].map((mostSent) => api.patch(path, { mostSent }, version)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      const changed = answers.find(({ status }) => status === 200);
      expect((await api.get(path)).body).toEqual(changed?.body);
    }
  });

  it('of two sides that ask each other one request is open', async () => {
    const both = await Promise.all([
      ...[1, 2, 3, 4].map(() => ask()),
      ...[1, 2, 3, 4].map(() => ask(theirs, { fromDelegationId: theirs.id, toDelegationId: ours.id })),
    ]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  it('that was accepted cannot be again, also by two at once', async () => {
    const { body: request } = await ask();
    const twice = () => [theirs.liaison, api].map((who) => who.post(to(request.id, 'accept')));
    const answers = await Promise.all([...twice(), ...twice()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const late = answers.filter(({ status }) => status === 409);
    for (const one of [...late, await theirs.liaison.post(to(request.id, 'accept'))])
      expect(refusal(one)).toMatchObject({ code: 'illegal-transition', current: 'accepted' });
  });

  it('of accept, decline and withdraw one wins, and there is a meeting only if it was accepted', async () => {
    for (let round = 0; round < (process.env.SOAK ? 500 : 10); round += 1) {
      const { body: request } = await ask();
      const answers = await Promise.all([
        theirs.liaison.post(to(request.id, 'accept')),
        theirs.liaison.post(to(request.id, 'decline')),
        ours.liaison.post(to(request.id, 'withdraw')),
        api.post(to(request.id, 'accept')),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const { body } = await api.get<Request>(at(`meeting-requests/${request.id}`));
      const [{ meetings } = { meetings: -1 }] = await world.database.query<{ meetings: number }>(
        `SELECT count(*)::int AS meetings FROM meeting WHERE forum_id = $1 AND code = $2`,
        [forum, `REQ-${request.id.slice(-12)}`],
      );
      expect(meetings).toBe(body.status === 'accepted' ? 1 : 0);
    }
  }, 600_000);

  it('no delegation gets more meetings than the rules allow', async () => {
    await api.patch(at('meeting-rules'), { mostAccepted: 1 }, 2);
    const others = [await aSide('en'), await aSide('ja')];
    const requests = await Promise.all(
      others.map((other) => ask(other, { fromDelegationId: other.id, toDelegationId: ours.id })),
    );
    const answers = await Promise.all(requests.map(({ body }) => ours.liaison.post(to(body.id, 'accept'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('recommendations', () => {
  interface Recommended {
    delegationId: string;
    reasons: { code: string; text: string }[];
  }
  const recommended = (who: Api, delegation: string, more = '') =>
    who.get<{ items: Recommended[]; nextCursor: string | null }>(
      at(`recommendations?delegationId=${delegation}${more}`),
      { 'accept-language': 'ja' },
    );

  it('name who fits best with the reasons in the reader’s words, page by page, until they were asked', async () => {
    const third = await aDelegation(api, forum, { language: 'ja' });
    await api.patch(at(`delegations/${ours.id}`), { fieldsSought: ['trade'], fieldsOffered: [] }, 1);
    await api.patch(at(`delegations/${theirs.id}`), { fieldsOffered: ['trade', 'culture'], fieldsSought: [] }, 1);
    const { body: first } = await recommended(ours.liaison, ours.id, '&limit=1');
    expect(first.items.map(({ delegationId, reasons }) => [delegationId, reasons[0]])).toEqual([
      [theirs.id, { code: 'they-offer', text: '貴代表団が求める分野を提供しています（貿易）。' }],
    ]);
    const { body: second } = await recommended(ours.liaison, ours.id, `&limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([second.items.map(({ delegationId }) => delegationId), second.nextCursor]).toEqual([[third.id], null]);
    const { body: request } = await ask();
    await theirs.liaison.post(to(request.id, 'decline'), {});
    const idsFor = async (side: Side) =>
      (await recommended(side.liaison, side.id)).body.items.map(({ delegationId }) => delegationId);
    expect([await idsFor(ours), await idsFor(theirs)]).toEqual([[third.id], [third.id]]);
  });

  it('are told to the delegation itself and to organisers alone', async () => {
    expect(refusal(await recommended(ours.liaison, theirs.id))).toMatchObject({ status: 404, code: 'not-found' });
    expect((await recommended(api, theirs.id)).body.items.map(({ delegationId }) => delegationId)).toEqual([ours.id]);
    expect(refusal(await recommended(api, forum))).toMatchObject({ status: 400, code: 'validation-failed' });
  });
});
