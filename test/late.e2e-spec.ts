import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Api } from './harness/api.js';
import { aDelegate, aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { aPlan } from './harness/plans.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

interface Change {
  meetingId: string;
  version: number;
  action: string;
  start: string | null;
  end: string | null;
}
interface Proposal {
  changes: Change[];
  messages: { mailbox: string; meetingId: string; isMove: boolean }[];
}
interface Seen extends Created {
  status: string;
  place: { start: string; end: string; roomCode: string } | null;
}
type Party = Awaited<ReturnType<typeof aParty>>;

let world: SharedWorld;
let api: Api;
let forum: string;
let room: Created;
let parties: Party[];

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());
beforeEach(async () => {
  forum = (await aForum(api)).id;
  room = await aRoom(api, forum, { code: 'A1' });
  parties = [];
  for (let count = 0; count < 4; count++) parties.push(await aParty(api, forum));
});

const at = (path: string) => `/v1/forums/${forum}/${path}`;
const onVersion = (version: number) => ({ 'if-match': `"${version}"` });

/** A meeting of the first two parties, or of the other two. */
async function placed(
  clock: string,
  of: 'first' | 'others',
  priority: number,
  wish: { roomId?: string; windows?: object[]; pinned?: object } = {},
): Promise<Seen> {
  const { roomId = room.id, ...others } = wish;
  const [one, other] = of === 'first' ? parties.slice(0, 2) : parties.slice(2);
  const meeting = await aMeeting(api, forum, [one, other].map((party) => party?.delegation.id ?? ''), { priority, ...others }); // prettier-ignore
  const start = `2025-11-25T${clock}`;
  return (await api.post<Seen>(at(`meetings/${meeting.id}/move`), { start, roomId }, onVersion(1))).body;
}

async function now({ id }: Created): Promise<string> {
  const { status, place } = (await api.get<Seen>(at(`meetings/${id}`))).body;
  return place ? `${status} ${place.start.slice(11, 16)}-${place.end.slice(11, 16)} ${place.roomCode}` : status;
}

const late = (meeting: Created, minutes: number) => api.post<Proposal>(at(`meetings/${meeting.id}/late`), { minutes });
const apply = (meeting: Created, minutes: number, { changes }: Proposal): Promise<Answer> => {
  const asSeen = changes.map(({ meetingId, version, action, start, end }) => ({ meetingId, version, action, start, end })); // prettier-ignore
  return api.post(at(`meetings/${meeting.id}/late/apply`), { minutes, changes: asSeen });
};

describe('a meeting that runs late', () => {
  it('is a proposal first, which keeps the most important, names who would be told, and changes nothing', async () => {
    const first = await placed('09:00', 'first', 50);
    const light = await placed('09:30', 'others', 10);
    const heavy = await placed('10:00', 'first', 90);
    const { body } = await late(first, 15);
    const named = body.changes.map(({ meetingId, action, start }) => [meetingId, action, start?.slice(11, 16)]);
    expect(named).toEqual([
      [first.id, 'late', '09:15'],
      [light.id, 'shifted', '10:30'],
    ]);
    expect(body.messages.map(({ meetingId }) => meetingId)).not.toContain(heavy.id);
    expect(body.messages.length).toBe(4);
    expect(await Promise.all([first, light, heavy].map(now))).toEqual([
      ...['placed 09:00-09:30 A1', 'placed 09:30-10:00 A1', 'placed 10:00-10:30 A1'],
    ]);
    expect((await apply(first, 15, body)).body).toMatchObject({ changed: 2, givenUp: 0 });
    expect(await Promise.all([first, light, heavy].map(now))).toEqual([
      ...['placed 09:15-09:45 A1', 'placed 10:30-11:00 A1', 'placed 10:00-10:30 A1'],
    ]);
    expect((await api.get(at('ledger/audit'))).body).toMatchObject({ overlaps: 0 });
  });

  it('moves nobody out of the time in which they may', async () => {
    const first = await placed('09:00', 'first', 50);
    const windows = [{ start: '2025-11-25T09:00', end: '2025-11-25T10:00' }];
    const bound = await placed('09:30', 'others', 10, { windows });
    expect((await late(first, 10)).body.changes).toMatchObject([
      { meetingId: first.id, action: 'late' },
      {
        meetingId: bound.id,
        action: 'shortened',
        start: '2025-11-25T09:40:00+07:00',
        end: '2025-11-25T10:00:00+07:00',
      },
    ]);
  });

  it('is refused with what has changed since, and nothing is written', async () => {
    const first = await placed('09:00', 'first', 50);
    const next = await placed('09:30', 'others', 10);
    const { body } = await late(first, 15);
    await api.post(at(`meetings/${next.id}/move`), { start: '2025-11-25T14:00', roomId: room.id }, onVersion(2));
    expect(refusal(await apply(first, 15, body))).toMatchObject({
      ...{ status: 409, code: 'proposal-stale', count: 1 },
      changed: [{ meetingId: next.id, seen: { action: 'shifted' }, now: null }],
    });
    expect(await now(first)).toBe('placed 09:00-09:30 A1');
  });

  it('goes on when it has begun, pushes out what has no room left, and is applied once', async () => {
    const first = await placed('09:00', 'first', 50);
    const squeezed = await placed('09:30', 'others', 10);
    for (const clock of ['10:00', '10:30', '11:00']) await placed(clock, 'first', 90);
    let { version } = first;
    for (const delegationId of parties.slice(0, 2).map(({ delegation }) => delegation.id)) {
      const step = { action: 'arrive', delegationId };
      ({ version } = (await api.post<Seen>(at(`meetings/${first.id}/steps`), step, onVersion(version))).body);
    }
    await api.post(at(`meetings/${first.id}/steps`), { action: 'start' }, onVersion(version));
    const { body } = await late(first, 15);
    const answers = await Promise.all([apply(first, 15, body), apply(first, 15, body), apply(first, 15, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await Promise.all([first, squeezed].map(now))).toEqual(['started 09:00-09:45 A1', 'displaced']);
  });

  it('takes its pin along, so that the next plan leaves it there', async () => {
    const first = await placed('09:00', 'first', 50, { pinned: { start: '2025-11-25T09:00', roomId: room.id } });
    const { body } = await late(first, 15);
    expect((await apply(first, 15, body)).status).toBe(200);
    const { pinned } = (await api.get<{ pinned: object }>(at(`meetings/${first.id}`))).body;
    expect(pinned).toEqual({ start: '2025-11-25T09:15:00+07:00', roomId: room.id });
    const plan = await aPlan(api, forum, { seconds: 0.2, seed: 1, moves: null });
    expect((await api.get(at(`plans/${plan.id}/changes`))).body).toEqual({ items: [], nextCursor: null });
  });

  it('has a place, and runs late by some minutes', async () => {
    const accepted = await aMeeting(api, forum, parties.slice(0, 2).map(({ delegation }) => delegation.id)); // prettier-ignore
    expect(refusal(await late(accepted, 15))).toMatchObject({ code: 'illegal-transition', current: 'accepted' });
    expect(refusal(await late(accepted, 0))).toMatchObject({ status: 400, code: 'validation-failed' });
  });
});

describe('two meetings', () => {
  it('change rooms at once, both or none', async () => {
    const other = await aRoom(api, forum, { code: 'B1' });
    const first = await placed('09:00', 'first', 50);
    const second = await placed('09:15', 'others', 50, { roomId: other.id });
    const swap = (version: number) =>
      api.post(at(`meetings/${first.id}/swap-rooms`), { withMeetingId: second.id, withVersion: 2 }, onVersion(version));
    expect(refusal(await swap(1))).toMatchObject({ status: 412 });
    const itself = { withMeetingId: first.id.toUpperCase(), withVersion: 2 };
    expect(refusal(await api.post(at(`meetings/${first.id}/swap-rooms`), itself, onVersion(2)))).toMatchObject({
      ...{ status: 400, errors: [{ pointer: '/withMeetingId', code: 'arrayUnique' }] },
    });
    const answers = await Promise.all([swap(2), swap(2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect([await now(first), await now(second)]).toEqual(['placed 09:00-09:30 B1', 'placed 09:15-09:45 A1']);
    const small = await aRoom(api, forum, { code: 'C1', class: 'VIP' });
    const third = await aMeeting(api, forum, parties.slice(2).map(({ delegation }) => delegation.id), { roomClasses: ['VIP'] }); // prettier-ignore
    await api.post(at(`meetings/${third.id}/move`), { start: '2025-11-25T11:00', roomId: small.id }, onVersion(1));
    const unsuited = { withMeetingId: third.id, withVersion: 2 };
    expect(refusal(await api.post(at(`meetings/${first.id}/swap-rooms`), unsuited, onVersion(3)))).toMatchObject({
      ...{ code: 'place-taken', why: [{ what: 'room' }] },
    });
    expect(await now(third)).toBe('placed 11:00-11:30 C1');
  });

  it('are not both attended by a substitute', async () => {
    const [ours, theirs] = parties;
    const first = await placed('09:00', 'first', 50);
    const deputy = await aDelegate(api, forum, ours?.delegation.id ?? '');
    const put = (absentId: string, delegateId: string, version: number) =>
      api.post<Seen>(at(`meetings/${first.id}/substitutes`), { absentId, delegateId }, onVersion(version));
    const head = ours?.head.id ?? '';
    expect(refusal(await put(head, theirs?.head.id ?? '', 2))).toMatchObject({ code: 'attendee-elsewhere' });
    expect(refusal(await put(deputy.id, head, 2))).toMatchObject({ status: 404 });
    expect(refusal(await put(head, head, 2))).toMatchObject({ code: 'attends-already' });
    await api.create(at(`delegates/${deputy.id}/blocks`), { start: '2025-11-25T09:10', end: '2025-11-25T09:20', reason: 'Private' }); // prettier-ignore
    expect(refusal(await put(head, deputy.id, 2))).toMatchObject({ code: 'engagement-clash' });
    const free = await aDelegate(api, forum, ours?.delegation.id ?? '');
    const { status } = await put(head, free.id, 2);
    const day = await api.get<{ entries: unknown[] }>(at(`delegates/${head}/day`));
    expect({ status, entries: day.body.entries }).toEqual({ status: 200, entries: [] });
    const told = await world.database.query(
      `SELECT method FROM invitation WHERE forum_id = $1 AND kind = 'meeting' AND status = 'held' ORDER BY mailbox`,
      [forum],
    );
    expect(told.length).toBe(2); // the head had been told of nothing yet, so nothing is taken back
  });
});

describe('a courtesy call', () => {
  it('comes in between at its time, and what is in its way gives way gently', async () => {
    const [first, second] = [await placed('09:00', 'first', 50), await placed('09:30', 'others', 20)];
    const call = await api.create<{ meeting: Created; plans: { id: string }[] }>(at('courtesy-calls'), {
      ...{ code: 'CC1', subject: { en: 'Courtesy call' }, durationMinutes: 30, priority: 900, roomClasses: ['SALON'] },
      ...{ parties: [parties[0], parties[2]].map((party) => ({ delegationId: party?.delegation.id })) },
      ...{ start: '2025-11-25T09:30', seconds: 0.3 },
    });
    const [none, some] = call.plans.map(({ id }) => id);
    const changes = async (plan: string | undefined) => {
      await eventually(
        async () => (await api.get<Seen>(at(`plans/${plan}`))).body.status,
        (status) => status === 'done',
      );
      return (await api.get<{ items: object[] }>(at(`plans/${plan}/changes`))).body.items.length;
    };
    expect([await changes(none), await changes(some)]).toEqual([0, 2]);
    await api.create(at(`plans/${some}/apply`), {});
    expect(await now(call.meeting)).toBe('placed 09:30-10:00 A1');
    expect(await now(first)).toBe('placed 09:00-09:30 A1');
    expect((await now(second)).startsWith('placed')).toBe(true);
  });

  it('outside of the forum, or at no time, is refused with the field that was sent', async () => {
    const sent = {
      ...{ code: 'CC2', subject: { en: 'Courtesy call' }, durationMinutes: 30, priority: 9 },
      parties: [parties[0], parties[2]].map((party) => ({ delegationId: party?.delegation.id })),
    };
    const refusals = await Promise.all(
      ['2025-12-25T09:30', '2025-11-25T25:30'].map((start) => api.post(at('courtesy-calls'), { ...sent, start })),
    );
    expect(refusals.map(refusal)).toMatchObject([
      { status: 422, code: 'outside-forum', pointer: '/start' },
      { status: 400, code: 'validation-failed', errors: [{ pointer: '/start' }] },
    ]);
  });
});
