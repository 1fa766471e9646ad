import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { aPlan, type PlanAnswer } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

const search = { seconds: 0.2, seed: 1 };
const at = (forum: string, path: string) => `/v1/forums/${forum}/${path}`;

describe('a pause between meetings', () => {
  it('is kept by everybody, between what is planned and to what stands already', async () => {
    const { forum, sides } = await aMorning('11:00', 4);
    const [host = '', ...guests] = sides;
    for (const guest of guests.slice(0, 2)) await aMeeting(api, forum, [host, guest]);
    const tight = await aPlan(api, forum, search);
    const paused = await aPlan(api, forum, { ...search, bufferMinutes: 25 });
    expect(distances(await startsOf(forum, tight))).toEqual([30]);
    expect(distances(await startsOf(forum, paused))[0]).toBeGreaterThanOrEqual(55);

    await api.create(at(forum, `plans/${tight.id}/apply`), {});
    await aMeeting(api, forum, [host, guests[2] ?? '']);
    const [standing, next] = [await startsOf(forum, tight), await aPlan(api, forum, { ...search, bufferMinutes: 25 })];
    const starts = await startsOf(forum, next);
    expect([starts.length, standing.length]).toEqual([1, 2]);
    expect(standing.every((other) => Math.abs((starts[0] ?? other) - other) >= 55)).toBe(true);
    expect((await aPlan(api, forum, { ...search, bufferMinutes: 120 })).score).toMatchObject({ placed: 0 });
    expect(next.options).toEqual({ ...search, moves: 0, movePrice: 1, bufferMinutes: 25, weights: null });
  });

  it.each([
    ['09:35', { status: 409, code: 'plan-stale' }],
    ['09:55', { status: 200 }],
  ])('is asked for again when the plan is applied: a meeting that begins at %s meanwhile', async (start, expected) => {
    const { forum, sides } = await aMorning('11:00', 3);
    const [host = '', first = '', second = ''] = sides;
    const pinned = { start: '2025-11-25T09:00' };
    const planned = await aMeeting(api, forum, [host, first], { pinned });
    const plan = await aPlan(api, forum, { ...search, bufferMinutes: 25 });
    const other = await aMeeting(api, forum, [host, second]);
    const booking = { start: `2025-11-25T${start}`, meetingId: other.id };
    const { id } = await api.create<Created>(at(forum, 'meeting-bookings'), booking);
    expect((await api.post(at(forum, `meeting-bookings/${id}/accept`))).status).toBe(200);
    const applied = await api.post(at(forum, `plans/${plan.id}/apply`));
    const stale = expected.status === 200 ? [] : [{ meetingId: planned.id, reason: 'rule', rules: ['buffer'] }];
    expect({ ...(applied.body as object), status: applied.status }).toMatchObject({ ...expected, stale });
  });
});

describe('weights of wishes', () => {
  it('decide which of two requests gets the only room, and stand in the plan', async () => {
    const { forum, sides } = await aMorning('08:30', 4);
    const [must, would] = [
      await aRequested(forum, sides.slice(0, 2), 'must'),
      await aRequested(forum, sides.slice(2), 'would-like'),
    ];
    const placedBy = async (options: object) => {
      const plan = await aPlan(api, forum, { ...search, ...options });
      return [await placedIn(forum, plan), plan.options];
    };
    const options = { ...search, moves: 0, movePrice: 1, bufferMinutes: 0 };
    expect(await placedBy({})).toEqual([[must], { ...options, weights: null }]);
    const weights = { must: 10, wouldLike: 90 };
    expect(await placedBy({ weights })).toEqual([[would], { ...options, weights }]);
    expect(await placedBy({ weights: { wouldLike: 61 } })).toEqual([
      [would],
      { ...options, weights: { wouldLike: 61 } },
    ]);
  });

  it('leave alone what organisers have entered', async () => {
    const { forum, sides } = await aMorning('08:30', 4);
    const own = await aMeeting(api, forum, sides.slice(0, 2), { priority: 80 });
    const must = await aRequested(forum, sides.slice(2), 'must');
    expect(await placedIn(forum, await aPlan(api, forum, search))).toEqual([own.id]);
    expect(await placedIn(forum, await aPlan(api, forum, { ...search, weights: { must: 81 } }))).toEqual([must]);
  });
});

describe('options that make no sense', () => {
  it.each([
    [{ bufferMinutes: -5 }, '/bufferMinutes'],
    [{ bufferMinutes: 100_000 }, '/bufferMinutes'],
    [{ bufferMinutes: '10' }, '/bufferMinutes'],
    [{ weights: [] }, '/weights'],
    [{ weights: null }, '/weights'],
    [{ weights: { must: 0 } }, '/weights/must'],
    [{ weights: { wouldLike: 1.5 } }, '/weights/wouldLike'],
    [{ weights: { should: 3 } }, '/weights/should'],
  ])('are refused by name in three languages: %j', async (options, pointer) => {
    const { id } = await aForum(api);
    const answers = await Promise.all(
      ['vi', 'ja', 'en'].map((language) => api.post(at(id, 'plans'), options, { 'accept-language': language })),
    );
    const said = answers.map((answer) => {
      const { status, code, errors } = refusal(answer) as {
        status: number;
        code: string;
        errors: { pointer: string }[];
      };
      return [status, code, errors.map((one) => one.pointer)];
    });
    expect(said).toEqual(said.map(() => [400, 'validation-failed', [pointer]]));
    expect(new Set(answers.map(({ body }) => JSON.stringify((body as { errors: object }).errors))).size).toBe(3);
  });
});

/** A forum with one room from eight on, and so many delegations. */
async function aMorning(end: string, count: number): Promise<{ forum: string; sides: string[] }> {
  const hours = [{ start: '2025-11-25T08:00', end: `2025-11-25T${end}` }];
  const { id: forum } = await aForum(api, { meetingHours: hours });
  await aRoom(api, forum, { openingHours: hours });
  await api.patch(at(forum, 'meeting-rules'), { asking: 'everybody' }, 1);
  const parties = await Promise.all(Array.from({ length: count }, () => aParty(api, forum)));
  return { forum, sides: parties.map(({ delegation }) => delegation.id) };
}

/** A meeting that one delegation has wished for and the other accepted. @returns its id */
async function aRequested(forum: string, [fromDelegationId, toDelegationId]: string[], wish: string): Promise<string> {
  const request = await api.create<Created>(at(forum, 'meeting-requests'), {
    ...{ fromDelegationId, toDelegationId, wish, durationMinutes: 30, interpretation: [] },
    subject: { vi: 'Hợp tác', ja: '協力', en: 'Cooperation' },
  });
  await api.create(at(forum, `meeting-requests/${request.id}/accept`), {});
  const { body } = await api.get<{ meetingId: string }>(at(forum, `meeting-requests/${request.id}`));
  return body.meetingId;
}

async function placementsOf(forum: string, { id }: PlanAnswer) {
  const path = at(forum, `plans/${id}/placements`);
  return (await api.get<{ items: { meetingId: string; start: string }[] }>(path)).body.items;
}

async function placedIn(forum: string, plan: PlanAnswer): Promise<string[]> {
  return (await placementsOf(forum, plan)).map(({ meetingId }) => meetingId);
}

/** Minutes at which the meetings of a plan begin, in order. */
async function startsOf(forum: string, plan: PlanAnswer): Promise<number[]> {
  const starts = (await placementsOf(forum, plan)).map(({ start }) => new Date(start).getTime() / 60_000);
  return starts.sort((a, b) => a - b);
}

function distances(starts: number[]): number[] {
  return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
}
