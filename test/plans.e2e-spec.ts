import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someoneWithRole, type Api } from './harness/api.js';
import { aDelegate, aForum, aMeeting, aParty, aRoom, anInterpreter, type Created } from './harness/builders.js';
import { startDeployment, type Deployment } from './harness/deployment.js';
import { eventsOf } from './harness/events.js';
import { aPlan, aReadyForum, ledgerOf, planAndApply, planAtRest, type PlanAnswer } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

const plansOf = (forum: string) => `/v1/forums/${forum}/plans`;

describe('a plan', () => {
  it('places every meeting, and applying it claims people, rooms and interpreters without an overlap', async () => {
    const forum = await aForum(api);
    const room = await aRoom(api, forum.id, { places: 2 });
    const interpreter = await anInterpreter(api, forum.id);
    const [one, two, three] = [await aParty(api, forum.id), await aParty(api, forum.id), await aParty(api, forum.id)];
    const pairs = [
      [one, two],
      [two, three],
      [one, three],
      [one, two, three],
    ];
    for (const parties of pairs) {
      await aMeeting(
        api,
        forum.id,
        parties.map(({ delegation }) => delegation.id),
        { interpretation: ['vi-ja'] },
      );
    }
    const plan = await aPlan(api, forum.id, { seconds: 1, seed: 7 });
    expect(plan).toMatchObject({
      status: 'done',
      options: { seconds: 1, seed: 7 },
      score: { placed: 4 },
      failure: null,
    });
    expect(await ledgerOf(world.database, forum.id)).toEqual({ engagements: 0, overlaps: 0 });

    const applied = await api.post(`${plansOf(forum.id)}/${plan.id}/apply`);
    const digests = 3 + 1; // each head and the interpreter have more than two
    expect(applied).toMatchObject({ status: 200, body: { placed: 4, stale: [], held: 2 + 2 + 2 + 3 + 4 + digests } });
    expect(await ledgerOf(world.database, forum.id)).toEqual({ engagements: 2 + 2 + 2 + 3 + 4 + 4, overlaps: 0 });
    const { body } = await api.get<{ items: object[] }>(`/v1/forums/${forum.id}/meetings`);
    expect(body.items).toEqual(
      pairs.map(() =>
        expect.objectContaining({
          status: 'placed',
          place: expect.objectContaining({
            roomId: room.id,
            interpreters: [{ interpreterId: interpreter.id, pair: 'vi-ja' }],
          }),
        }),
      ),
    );
  });

  it('gives the same places for the same seed', async () => {
    const forum = await aReadyForum(api, 3);
    const placements = async () => {
      const plan = await aPlan(api, forum.id, { seconds: 1, seed: 5 });
      return (await api.get(`${plansOf(forum.id)}/${plan.id}/placements`)).body;
    };
    expect(await placements()).toEqual(await placements());
  });

  it('gives a delegation no more meetings on a day than the rules say, whoever of it attends, those counted that stand', async () => {
    const forum = await aForum(api);
    await aRoom(api, forum.id, { places: 3 });
    const host = await aParty(api, forum.id);
    const deputy = await aDelegate(api, forum.id, host.delegation.id);
    const meet = async (attendee: Created, priority: number) => {
      const guest = await aParty(api, forum.id);
      const parties = [
        { delegationId: host.delegation.id, attendeeIds: [attendee.id] },
        { delegationId: guest.delegation.id },
      ];
      return aMeeting(api, forum.id, [], { parties, priority });
    };
    await meet(host.head, 5);
    await planAndApply(api, forum.id);
    const rules = await api.patch(`/v1/forums/${forum.id}/meeting-rules`, { mostPerDay: 2 }, 1);
    expect(rules.status).toBe(200);
    await meet(host.head, 20);
    const light = await meet(deputy, 10);
    const plan = await aPlan(api, forum.id, { seconds: 0.6, seed: 1 });
    expect(plan).toMatchObject({ status: 'done', score: { placed: 1 } });
    const { body } = await api.get<{ items: object[] }>(`${plansOf(forum.id)}/${plan.id}/unplaced`);
    expect(body.items).toEqual([
      expect.objectContaining({
        ...{ meetingId: light.id, finding: 'search-limit', reason: 'party-overloaded' },
        facts: expect.objectContaining({ party: host.delegation.id }),
      }),
    ]);
  });

  it('says why a meeting has no place', async () => {
    const forum = await aForum(api);
    await aRoom(api, forum.id, { class: 'VIP' });
    const [one, two] = [await aParty(api, forum.id), await aParty(api, forum.id)];
    const meeting = await aMeeting(api, forum.id, [one.delegation.id, two.delegation.id], { roomClasses: ['TABLE'] });
    const plan = await aPlan(api, forum.id);
    const { body } = await api.get<{ items: object[] }>(`${plansOf(forum.id)}/${plan.id}/unplaced`);
    expect(body.items).toEqual([
      expect.objectContaining({ meetingId: meeting.id, finding: 'proven', reason: expect.any(String) }),
    ]);
  });

  it('tells its progress by server-sent events until it rests', async () => {
    const forum = await aReadyForum(api, 2);
    const { body } = await api.post<PlanAnswer>(plansOf(forum.id), { seconds: 1, seed: 1 });
    const events = await eventsOf<PlanAnswer>(api, `${plansOf(forum.id)}/${body.id}/events`);
    const last = events.at(-1);
    expect([last?.type, last?.data.status, last?.data.score?.placed]).toEqual(['end', 'done', 2]);
    expect(events.slice(0, -1).map(({ type }) => type)).toEqual(events.slice(0, -1).map(() => 'progress'));
    expect(events.slice(0, -1).every(({ data }) => ['queued', 'running'].includes(data.status))).toBe(true);
  });

  it('fails and names what is missing when the forum has no rooms', async () => {
    const forum = await aForum(api);
    const [one, two] = [await aParty(api, forum.id), await aParty(api, forum.id)];
    await aMeeting(api, forum.id, [one.delegation.id, two.delegation.id]);
    const plan = await aPlan(api, forum.id);
    expect(plan).toMatchObject({
      status: 'failed',
      failure: { code: 'forum-not-ready', facts: { missing: 'rooms' } },
      score: null,
    });
    expect(refusal(await api.post(`${plansOf(forum.id)}/${plan.id}/apply`))).toEqual({
      status: 409,
      code: 'illegal-transition',
      action: 'apply',
      current: 'failed',
      allowed: ['done'],
    });
  });

  it('is for organisers to ask for and for protocol to read', async () => {
    const forum = await aReadyForum(api, 1);
    const plan = await aPlan(api, forum.id);
    const protocol = await someoneWithRole(world.database, world.server.url, forum.id, 'protocol');
    const desk = await someoneWithRole(world.database, world.server.url, forum.id, 'desk');
    const path = `${plansOf(forum.id)}/${plan.id}`;
    expect(await Promise.all([protocol, desk].map(async (reader) => (await reader.get(path)).status))).toEqual([
      200, 404,
    ]);
    expect((await protocol.post(`${path}/apply`)).status).toBe(404);
    expect((await protocol.post(plansOf(forum.id))).status).toBe(404);
  });
});

describe('applying a plan', () => {
  it('is done once, however often and by however many it is asked for', async () => {
    const forum = await aReadyForum(api, 3);
    const plan = await aPlan(api, forum.id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.post(`${plansOf(forum.id)}/${plan.id}/apply`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(refusal(await api.post(`${plansOf(forum.id)}/${plan.id}/apply`))).toMatchObject({
      status: 409,
      code: 'illegal-transition',
      action: 'apply',
    });
    expect(await ledgerOf(world.database, forum.id)).toEqual({ engagements: 9, overlaps: 0 });
    expect(await heldIn(forum.id)).toBe(6);
  });

  it('of two plans of the same meetings lets only the first through', async () => {
    const forum = await aReadyForum(api, 3);
    const [first, second] = [await aPlan(api, forum.id), await aPlan(api, forum.id, { seconds: 1, seed: 2 })];
    const answers = await Promise.all([first, second].map(({ id }) => api.post(`${plansOf(forum.id)}/${id}/apply`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await ledgerOf(world.database, forum.id)).toEqual({ engagements: 9, overlaps: 0 });
  });

  it('is refused when a meeting was cancelled or an attendee got engaged meanwhile, and writes nothing', async () => {
    const { forum, plan, stale } = await aStalePlan();
    const before = await rowsOf(forum.id);
    const answer = await api.post(`${plansOf(forum.id)}/${plan.id}/apply`);
    expect(refusal(answer)).toEqual({ status: 409, code: 'plan-stale', count: 2, stale });
    expect(await rowsOf(forum.id)).toEqual(before);
    expect((await api.get(`${plansOf(forum.id)}/${plan.id}`)).body.status).toBe('done');
  });

  it('leaves out what is stale on request, and applies the rest', async () => {
    const { forum, plan, stale } = await aStalePlan();
    const answer = await api.post(`${plansOf(forum.id)}/${plan.id}/apply`, { skipStale: true });
    expect(answer).toMatchObject({ status: 200, body: { placed: 1, stale, held: 2 } });
    const { body } = await api.get<{ items: { status: string }[] }>(`/v1/forums/${forum.id}/meetings`);
    expect(body.items.map(({ status }) => status)).toEqual(['cancelled', 'accepted', 'placed']);
    expect((await ledgerOf(world.database, forum.id)).overlaps).toBe(0);
  });
});

describe('cancelling a plan', () => {
  it('keeps a queued one from being begun', async () => {
    const forum = await aReadyForum(api, 1);
    const blocker = await api.create<PlanAnswer>(plansOf(forum.id), { seconds: 600, seed: 1 });
    const waiting = await api.create<PlanAnswer>(plansOf(forum.id), { seconds: 1, seed: 1 });
    expect((await api.post(`${plansOf(forum.id)}/${waiting.id}/cancel`)).body.status).toBe('cancelled');
    await api.post(`${plansOf(forum.id)}/${blocker.id}/cancel`);
    await planAtRest(api, forum.id, blocker.id);
    expect((await aPlan(api, forum.id)).status).toBe('done'); // it came after both
    expect((await api.get(`${plansOf(forum.id)}/${waiting.id}`)).body).toMatchObject({
      status: 'cancelled',
      score: null,
    });
  });

  it('stops a running search within a second or so, and the worker takes up the next one', async () => {
    const forum = await aLongSearch(api);
    const { id } = await api.create<PlanAnswer>(plansOf(forum), { seconds: 600, seed: 1 });
    await eventually(
      async () => (await api.get<PlanAnswer>(`${plansOf(forum)}/${id}`)).body.status,
      (status) => status === 'running',
    );
    const begun = Date.now();
    expect((await api.post(`${plansOf(forum)}/${id}/cancel`)).body.status).toBe('cancelled');
    expect((await aPlan(api, forum)).status).toBe('done');
    expect(Date.now() - begun).toBeLessThan(60_000); // of the 600 s that it was given
    expect((await api.get(`${plansOf(forum)}/${id}`)).body).toMatchObject({ status: 'cancelled', score: null });
  });

  it('gives up one that is done, but not one that is applied or cancelled', async () => {
    const forum = await aReadyForum(api, 1);
    const [done, applied] = [await aPlan(api, forum.id), await aPlan(api, forum.id)];
    const cancel = (id: string) => api.post(`${plansOf(forum.id)}/${id}/cancel`);
    await api.create(`${plansOf(forum.id)}/${applied.id}/apply`, {});
    expect((await cancel(done.id)).body.status).toBe('cancelled');
    expect([refusal(await cancel(done.id)), refusal(await cancel(applied.id))]).toEqual(
      ['cancelled', 'applied'].map((current) => ({
        status: 409,
        code: 'illegal-transition',
        action: 'cancel',
        current,
        allowed: ['queued', 'running', 'done'],
      })),
    );
    expect((await api.post(`${plansOf(forum.id)}/${done.id}/apply`)).status).toBe(409);
  });
});

describe('a worker that dies while it plans', () => {
  let deployment: Deployment;

  beforeAll(async () => {
    deployment = await startDeployment();
  });
  afterAll(() => deployment.end());

  it('leaves a plan that another worker ends, within 15 seconds of its start on a machine of its own', async () => {
    const { organiser, database } = deployment;
    const forum = await aLongSearch(organiser);
    const first = await deployment.startWorker();
    const { id } = await organiser.create<PlanAnswer>(plansOf(forum), { seconds: 3, seed: 1 });
    await eventually(
      async () => (await organiser.get<PlanAnswer>(`${plansOf(forum)}/${id}`)).body.status,
      (status) => status === 'running',
    );
    await first.kill();
    await deployment.startWorker();
    const ready = Date.now();
    const plan = await planAtRest(organiser, forum, id, 60);
    expect(plan.status).toBe('done');
    expect(Date.now() - ready).toBeLessThan(process.env.SOAK ? 15_000 : 60_000);
    const [counts] = await database.query(
      `SELECT (SELECT count(*)::int FROM plan_placement WHERE plan_id = $1) AS placed, attempts FROM plan WHERE id = $1`,
      [id],
    );
    expect(counts).toEqual({ placed: plan.score?.placed, attempts: 2 });
  }, 120_000);
});

/** A forum with more meetings than fit, whose best plan the search cannot prove. */
async function aLongSearch(organiser: Api): Promise<string> {
  const forum = await aForum(organiser, {
    meetingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T11:00' }],
  });
  await aRoom(organiser, forum.id, { places: 2 });
  const parties = [];
  for (let index = 0; index < 6; index += 1) parties.push(await aParty(organiser, forum.id));
  const ids = parties.map(({ delegation }) => delegation.id);
  for (let index = 0; index < 24; index += 1) {
    const [one = '', other = ''] = [ids[index % 6], ids[(index + 1 + (index % 5)) % 6]];
    const durationMinutes = [20, 25, 35, 45][index % 4];
    if (one !== other) await aMeeting(organiser, forum.id, [one, other], { durationMinutes, priority: 1 + index * 7 });
  }
  return forum.id;
}

/** A plan of three meetings of which the first was cancelled and the second lost an attendee to a block. */
async function aStalePlan() {
  const forum = await aReadyForum(api, 3);
  const plan = await aPlan(api, forum.id);
  const [cancelled, engaged] = forum.meetings;
  await api.post(`/v1/forums/${forum.id}/meetings/${cancelled?.id}/cancel`, {}, { 'if-match': '"1"' });
  const head = forum.heads[1]?.[0].id;
  const block = await api.create<{ id: string }>(`/v1/forums/${forum.id}/delegates/${head}/blocks`, {
    start: '2025-11-25T08:00',
    end: '2025-11-25T18:00',
  });
  const stale = [
    { meetingId: cancelled?.id, reason: 'changed' },
    {
      meetingId: engaged?.id,
      reason: 'engaged',
      clashes: [
        {
          subject: head,
          start: '2025-11-25T01:00:00.000Z',
          end: '2025-11-25T11:00:00.000Z',
          with: 'block',
          id: block.id,
        },
      ],
    },
  ];
  return { forum, plan, stale };
}

async function heldIn(forum: string): Promise<number> {
  const rows = await world.database.query(`SELECT id FROM invitation WHERE forum_id = $1 AND status = 'held'`, [forum]);
  return rows.length;
}

/** Everything of a forum that applying a plan would change. */
async function rowsOf(forum: string): Promise<object[]> {
  return world.database.query(
    `SELECT 'meeting' AS what, to_jsonb(m) AS row FROM meeting m WHERE forum_id = $1
     UNION ALL SELECT 'plan', to_jsonb(p) FROM plan p WHERE forum_id = $1
     UNION ALL SELECT 'invitation', to_jsonb(i) FROM invitation i WHERE forum_id = $1
     UNION ALL SELECT 'engagement', to_jsonb(e) FROM engagement e JOIN subject s ON s.id = e.subject_id WHERE s.forum_id = $1
     ORDER BY 1, 2`,
    [forum],
  );
}
