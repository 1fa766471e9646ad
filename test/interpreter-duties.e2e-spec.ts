import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { printed } from './harness/desk.js';
import { eventsOf } from './harness/events.js';
import { aPlan, planAndApply } from './harness/plans.js';
import { untilWaitedFor } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Duty {
  meetingId: string;
  interpreterId: string;
  pair: string;
  answer: string;
}

let world: SharedWorld;
let api: Api;
let forum: string;
let parties: string[];

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  await aRoom(api, forum, { places: 3 });
  const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
  parties = [one.delegation.id, other.delegation.id];
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const as = (interpreterId: string) =>
  someoneWithRole(world.database, world.server.url, forum, 'interpreter', { interpreterId });
const dutiesOf = async (reader: Api) => (await reader.get<{ items: Duty[] }>(at('interpreter-duties'))).body.items;
const says = (who: Api, { meetingId, interpreterId }: Duty, action: string) =>
  who.post(at(`meetings/${meetingId}/interpreters/${interpreterId}/${action}`));

/** Who is asked to find an interpreter, in which words. */
const askedFor = () =>
  world.database.query<object>(
    `SELECT i.about_id AS "meetingId", i.facts ->> 'subject' AS subject, g.role FROM invitation i
       JOIN account a ON a.email = i.mailbox JOIN role_grant g ON g.account_id = a.id AND g.forum_id = i.forum_id
      WHERE i.forum_id = $1 AND i.kind = 'reminder' AND i.status <> 'superseded'`,
    [forum],
  );

const lockOutboxOf = (forumId: string) =>
  world.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || $1, 0))`, [forumId]);

async function aDuty(): Promise<Duty> {
  await aMeeting(api, forum, parties, { interpretation: ['vi-ja'] });
  await planAndApply(api, forum);
  const [duty] = await dutiesOf(api);
  if (!duty) throw new Error('Nobody interprets.');
  return duty;
}

describe('a duty', () => {
  it('is accepted or declined by the interpreter, who sees no other; what is not theirs is not there', async () => {
    const { id } = await anInterpreter(api, forum);
    const duty = await aDuty();
    const stranger = await as((await anInterpreter(api, forum)).id);
    expect(duty).toMatchObject({ interpreterId: id, pair: 'vi-ja', answer: 'asked' });
    expect(await dutiesOf(stranger)).toEqual([]);
    expect(refusal(await says(stranger, duty, 'accept'))).toMatchObject({ status: 404 });
    const own = await as(id);
    expect((await says(own, duty, 'accept')).body).toEqual({ answer: 'accepted', substituteId: null });
    expect(refusal(await says(own, duty, 'accept'))).toMatchObject({ code: 'illegal-transition', current: 'accepted' });
    expect(await dutiesOf(own)).toEqual([
      expect.objectContaining({ ...duty, answer: 'accepted', answeredAt: expect.any(String) as unknown }),
    ]);
  });

  it('that is declined goes to somebody who is free, and whoever declined is engaged with nothing else then', async () => {
    const { id } = await anInterpreter(api, forum);
    const duty = await aDuty();
    const substitute = await anInterpreter(api, forum);
    const declined = await says(await as(id), duty, 'decline');
    expect(declined.body).toEqual({ answer: 'declined', substituteId: substitute.id });
    expect(await dutiesOf(api)).toEqual([expect.objectContaining({ interpreterId: substitute.id, answer: 'asked' })]);
    expect(await askedFor()).toEqual([]);
    const claims = await world.database.query(
      `SELECT subject_id AS who, reason FROM engagement WHERE subject_id = ANY($1) ORDER BY reason`,
      [[id, substitute.id]],
    );
    expect(claims).toEqual([
      { who: id, reason: 'block' },
      { who: substitute.id, reason: 'meeting' },
    ]);
  });

  it('that is declined while another is goes to somebody else than that one', async () => {
    const available = [{ start: '2025-11-25T09:00', end: '2025-11-25T09:30' }];
    for (let count = 0; count < 2; count += 1) {
      await anInterpreter(api, forum, { available });
      const sides = [await aParty(api, forum), await aParty(api, forum)].map(({ delegation }) => delegation.id);
      await aMeeting(api, forum, sides, { interpretation: ['vi-ja'], durationMinutes: 30 });
    }
    await planAndApply(api, forum);
    const duties = await dutiesOf(api);
    const free = [await anInterpreter(api, forum, { available }), await anInterpreter(api, forum, { available })];
    const ids = free.map(({ id }) => id);
    await world.database.query('BEGIN');
    await world.database.query(`SELECT FROM subject WHERE id = ANY($1) FOR UPDATE`, [ids]);
    const declining = duties.map((duty) => says(api, duty, 'decline'));
    await untilWaitedFor(world.database, 2); // both have seen the same one free
    await world.database.query('COMMIT');
    const answers = await Promise.all(declining);
    const found = answers.map(({ body }) => (body as unknown as { substituteId: string | null }).substituteId); // what a decline answers
    expect([duties.length, answers.map(({ status }) => status)]).toEqual([2, [200, 200]]);
    expect(found.sort()).toEqual(ids.sort());
  });

  it('that is declined with nobody free stays on the list of the desk, who is told; it may be taken after all', async () => {
    const { id } = await anInterpreter(api, forum);
    const duty = await aDuty();
    const own = await as(id);
    const desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
    expect((await says(own, duty, 'decline')).body).toEqual({ answer: 'declined', substituteId: null });
    const subject = 'Cuộc gặp số 1 chưa có phiên dịch';
    expect(await askedFor()).toEqual([{ meetingId: duty.meetingId, subject, role: 'desk' }]);
    const { body } = await desk.get<{ items: Duty[] }>(at('interpreter-duties?answer=declined'));
    expect(body.items.map(({ meetingId }) => meetingId)).toEqual([duty.meetingId]);
    expect((await says(desk, duty, 'accept')).body).toMatchObject({ answer: 'accepted' });
  });

  it('that is declined with nobody free asks nobody who is taken out meanwhile', async () => {
    const { id } = await anInterpreter(api, forum);
    const duty = await aDuty();
    const own = await as(id);
    for (let count = 0; count < 2; count += 1) await someoneWithRole(world.database, world.server.url, forum, 'desk');
    await world.database.query('BEGIN');
    await lockOutboxOf(forum); // as who erases somebody does first
    const declining = says(own, duty, 'decline');
    await untilWaitedFor(world.database);
    await world.database.query(
      `DELETE FROM role_grant WHERE account_id = (SELECT account_id FROM role_grant WHERE forum_id = $1 AND role = 'desk' LIMIT 1)`,
      [forum],
    );
    await world.database.query('COMMIT');
    expect((await declining).body).toEqual({ answer: 'declined', substituteId: null });
    const asked = await world.database.query<{ count: number }>(
      `SELECT count(*)::int FROM invitation WHERE forum_id = $1 AND kind = 'reminder'`,
      [forum],
    );
    expect(asked).toEqual([{ count: 1 }]);
  });
});

describe('the desk, asked to find somebody', () => {
  const own = async (duty: Duty) => as(duty.interpreterId);
  const version = async ({ meetingId }: Duty) => (await api.get<Created>(at(`meetings/${meetingId}`))).body.version;
  const onMeeting = async (duty: Duty, path: string, body: object) =>
    api.post(at(`meetings/${duty.meetingId}/${path}`), body, { 'if-match': `"${await version(duty)}"` });
  const step = (duty: Duty, action: string, delegationId?: string) =>
    onMeeting(duty, 'steps', { action, delegationId });
  const rooms = () =>
    world.database.query<object>(
      `SELECT facts ->> 'text' ~ 'Phòng Sen' AS "isThere", status FROM invitation WHERE forum_id = $1 AND kind = 'reminder' ORDER BY id`,
      [forum],
    );

  beforeEach(async () => {
    await someoneWithRole(world.database, world.server.url, forum, 'desk');
    await anInterpreter(api, forum);
  });

  it.each<[string, (duty: Duty) => Promise<unknown>]>([
    ['accepts after all', async (duty) => says(await own(duty), duty, 'accept')],
    ['is asked for another time', (duty) => onMeeting(duty, 'move', { start: '2025-11-25T16:00' })],
    ['is not needed, as nobody meets', (duty) => onMeeting(duty, 'cancel', {})],
    [
      'is not needed, as the meeting is over',
      async (duty) => {
        for (const delegationId of parties) await step(duty, 'arrive', delegationId);
        await step(duty, 'start');
        expect(await askedFor()).toMatchObject([{ role: 'desk' }]);
        await step(duty, 'end');
      },
    ],
    [
      'is not needed, as another one interprets by a plan',
      async (duty) => {
        const lost = { lost: 'interpreter', lostId: duty.interpreterId };
        const when = { start: '2025-11-25T08:00', end: '2025-11-25T18:00' };
        await anInterpreter(api, forum);
        await api.create(at('disruptions'), { ...lost, ...when });
        await planAndApply(api, forum);
      },
    ],
  ])('does not hear of it when the interpreter %s before the mail has left', async (_what, change) => {
    const duty = await aDuty();
    await says(await own(duty), duty, 'decline');
    expect(await askedFor()).toMatchObject([{ role: 'desk' }]);
    const answer = await change(duty);
    expect((answer as { status?: number } | undefined)?.status ?? 200).toBe(200); // as: what the server answers, if that is it
    expect(await askedFor()).toEqual([]);
  });

  it('hears of it again when the end of the meeting is taken back, unless the mail has left', async () => {
    const duty = await aDuty();
    await says(await own(duty), duty, 'decline');
    for (const delegationId of parties) await step(duty, 'arrive', delegationId);
    for (const action of ['start', 'end']) await step(duty, action);
    expect(await askedFor()).toEqual([]);
    expect((await step(duty, 'undo-end')).status).toBe(200);
    expect(await askedFor()).toMatchObject([{ meetingId: duty.meetingId, role: 'desk' }]);
    await world.database.query(
      `UPDATE invitation SET status = 'sent' WHERE forum_id = $1 AND kind = 'reminder' AND status = 'held'`,
      [forum],
    );
    for (const action of ['end', 'undo-end']) await step(duty, action);
    expect(await askedFor()).toHaveLength(1);
  });

  it('hears of the room in which the meeting is by now, and no more of it when the mail has left', async () => {
    const duty = await aDuty();
    await says(await own(duty), duty, 'decline');
    const name = { vi: 'Phòng Sen', ja: '蓮の間', en: 'Lotus room' };
    const other = await aRoom(api, forum, { name });
    const { start } = (await api.get<{ place: { start: string } }>(at(`meetings/${duty.meetingId}`))).body.place;
    expect((await onMeeting(duty, 'move', { start, roomId: other.id })).status).toBe(200);
    expect(await rooms()).toEqual([
      { isThere: false, status: 'superseded' },
      { isThere: true, status: 'held' },
    ]);
    await world.database.query(`UPDATE invitation SET status = 'sent' WHERE forum_id = $1 AND kind = 'reminder'`, [
      forum,
    ]);
    expect((await says(await own(duty), duty, 'accept')).status).toBe(200);
    expect((await rooms()).length).toBe(2);
  });
});

describe('a duty in a confidential meeting', () => {
  it('is nothing to the desk, and is answered by the interpreter or an organiser', async () => {
    const { id } = await anInterpreter(api, forum);
    await aMeeting(api, forum, parties, { interpretation: ['vi-ja'], isConfidential: true });
    await planAndApply(api, forum);
    const [duty] = await dutiesOf(api);
    if (!duty) throw new Error('Nobody interprets.');
    const desk = await someoneWithRole(world.database, world.server.url, forum, 'desk');
    expect(await dutiesOf(desk)).toEqual([]);
    expect(refusal(await says(desk, duty, 'accept'))).toMatchObject({ status: 404 });
    expect(refusal(await says(desk, duty, 'decline'))).toMatchObject({ status: 404 });
    const own = await as(id);
    expect(await dutiesOf(own)).toEqual([expect.objectContaining(duty)]);
    expect((await says(own, duty, 'accept')).status).toBe(200);
    expect((await says(api, duty, 'decline')).body).toEqual({ answer: 'declined', substituteId: null });
    expect(await askedFor()).toMatchObject([{ meetingId: duty.meetingId, role: 'organiser' }]);
  });
});

describe('a sheet', () => {
  it.each([
    ['vi', 'VI–JA · đã nhận', 'Phiên dịch VI–JA'],
    ['ja', 'VI–JA · 受諾済み', '通訳 VI–JA'],
    ['en', 'VI–JA · accepted', 'Interpreter VI–JA'],
  ])('says in %s what each interpreter has to do, and whether they have taken it', async (language, duty, title) => {
    const { id } = await anInterpreter(api, forum);
    await anInterpreter(api, forum, { available: [{ start: '2025-11-25T17:00', end: '2025-11-25T17:05' }] });
    await says(await as(id), await aDuty(), 'accept');
    const run = await api.create<{ id: string }>(at('sheets'), { kind: 'interpreter-sheets', language });
    const events = await eventsOf<{ facts: object | null }>(api, at(`runs/${run.id}/events`));
    expect(events.at(-1)?.data.facts).toEqual({ printed: 1 });
    const [page] = await printed(api, at(`runs/${run.id}/files/interpreter-sheets.pdf`));
    const text = page?.texts.map((line) => line.text).join('\n') ?? '';
    expect([text.includes(duty), text.includes(title)]).toEqual([true, true]);
  });
});

describe('interpretation', () => {
  it('that a party brings is not looked for', async () => {
    const [bringing, other] = parties.map((delegationId) => ({ delegationId }));
    const meeting = await aMeeting(api, forum, parties, {
      parties: [{ ...bringing, ownInterpretation: ['ja-vi'] }, other],
      interpretation: ['vi-ja'],
    });
    expect((await api.get(at(`meetings/${meeting.id}`))).body).toMatchObject({
      ...{ interpretation: [], ownInterpretation: [{ delegationId: parties[0], pairs: ['vi-ja'] }] },
    });
    expect(await planAndApply(api, forum)).toMatchObject({ placed: 1 });
  });

  it('that is too long without a break, or changes its voice, is a warning of the plan, as is a delegation with too few meetings', async () => {
    await anInterpreter(api, forum, { available: [{ start: '2025-11-25T08:00', end: '2025-11-25T09:00' }] });
    await anInterpreter(api, forum, { available: [{ start: '2025-11-25T09:00', end: '2025-11-25T10:00' }] });
    const rules = { stretchMinutes: 45, breakMinutes: 10, wishedMinimum: 5, mostPerDay: 4 };
    await api.patch(at('meeting-rules'), rules, 1);
    for (let count = 0; count < 4; count++) await aMeeting(api, forum, parties, { interpretation: ['vi-ja'] });
    const plan = await aPlan(api, forum, { seconds: 0.5, seed: 1 });
    const { body } = await api.get<{ interpreters: { kind: string }[]; delegations: { delegationId: string }[] }>(
      at(`plans/${plan.id}/warnings`),
    );
    expect(plan.score).toMatchObject({ placed: 4 });
    expect(body.interpreters.map(({ kind }) => kind)).toEqual(['stretch', 'stretch', 'continuity', 'continuity']);
    const byId = body.delegations.toSorted((one, other) => (one.delegationId < other.delegationId ? -1 : 1));
    expect(byId).toEqual(
      parties
        .toSorted()
        .map((delegationId) => expect.objectContaining({ kind: 'below-minimum', delegationId, meetings: 4 })),
    );
  });
});
