import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aForum, aMeeting, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { aPlan, ledgerOf } from './harness/plans.js';
import { joinWorld, type SharedWorld } from './harness/world.js';
import { refusal } from './refusal.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

/** A plan of two meetings at ten, each in a room of its own zone and with an interpreter of its own. */
interface Planned {
  forum: string;
  plan: string;
  meeting: Created;
  room: Created;
  interpreter: Created;
  heads: Created[];
  delegations: Created[];
  at: (path: string) => string;
}

type Change = (planned: Planned) => Promise<unknown>;

const date = '2025-11-25';
const hours = (from: string, to: string) => ({ start: `${date}T${from}`, end: `${date}T${to}` });
const ten = hours('10:00', '10:30');

const session = ({ at, heads }: Planned, when: object, facts: object = {}) =>
  api.create<Created>(at('sessions'), {
    ...{ code: `S${Object.keys(facts).length}`, kind: 'plenary', title: { en: 'Opening' }, ...when, ...facts },
    speakers: [{ delegateId: heads[0]?.id, role: 'speaker' }],
  });
const patch = async (path: string, body: object) => {
  const { body: now } = await api.get<Created>(path);
  const answer = await api.patch(path, body, now.version);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};
const otherRoomAt = async (planned: Planned, start: string) => {
  const [away, zone] = [await aRoom(api, planned.forum, { zone: 'FAR', class: 'VIP' }), 'NEAR'];
  await session(planned, hours(start, start.replace(':00', ':50')), { roomId: away.id });
  await patch(planned.at(`rooms/${planned.room.id}`), { zone });
};

const stale: [string, Change, object][] = [
  [
    'it was cancelled',
    ({ at, meeting }) => api.post(at(`meetings/${meeting.id}/cancel`), {}, { 'if-match': '"1"' }),
    { reason: 'changed' },
  ],
  [
    'it was given another place by hand',
    async ({ at, meeting }) => {
      const answer = await api.post(
        at(`meetings/${meeting.id}/move`),
        { start: `${date}T14:00` },
        { 'if-match': '"1"' },
      );
      expect(answer.status).toBe(200);
    },
    { reason: 'changed' },
  ],
  [
    'a party no longer comes',
    ({ at, heads }) => patch(at(`delegates/${heads[0]?.id}`), { status: 'cancelled' }),
    { reason: 'changed' },
  ],
  [
    'the room is closed then',
    ({ at, room }) => api.create(at(`rooms/${room.id}/closures`), { ...ten, reason: 'The stage is built' }),
    { reason: 'engaged', clashes: [expect.objectContaining({ with: 'block' })] },
  ],
  [
    'another meeting was put there',
    async (planned) => {
      const [one, other] = [await aParty(api, planned.forum), await aParty(api, planned.forum)];
      const late = await aMeeting(api, planned.forum, [one.delegation.id, other.delegation.id]);
      const body = { start: `${date}T10:15`, roomId: planned.room.id };
      expect((await api.post(planned.at(`meetings/${late.id}/move`), body, { 'if-match': '"1"' })).status).toBe(200);
    },
    { reason: 'engaged', clashes: [expect.objectContaining({ with: 'meeting' })] },
  ],
  [
    'an attendee is on a stage then',
    (planned) => session(planned, ten),
    { reason: 'engaged', clashes: [expect.objectContaining({ with: 'session' })] },
  ],
  [
    'its interpreter fell ill',
    ({ at, interpreter }) => api.create(at('disruptions'), { lost: 'interpreter', lostId: interpreter.id, ...ten }),
    { reason: 'engaged', clashes: [expect.objectContaining({ with: 'block' })] },
  ],
  [
    'its interpreter comes at other hours',
    ({ interpreter }) =>
      world.database.query(`UPDATE interpreter SET available = $2 WHERE id = $1`, [
        interpreter.id,
        JSON.stringify([{ start: `${date}T10:15:00+07:00`, end: `${date}T18:00:00+07:00` }]),
      ]),
    { reason: 'rule', rules: ['interpreter-hours'] },
  ],
  [
    'the room opens later',
    ({ at, room }) => patch(at(`rooms/${room.id}`), { openingHours: [hours('10:15', '18:00')] }),
    { reason: 'rule', rules: ['room-hours'] },
  ],
  [
    'the room is of another class',
    ({ at, room }) => patch(at(`rooms/${room.id}`), { class: 'TABLE' }),
    { reason: 'rule', rules: ['room-unsuited'] },
  ],
  [
    'the way from what is before it takes longer',
    async (planned) => {
      await otherRoomAt(planned, '09:00');
      await patch(planned.at('').slice(0, -1), { transfers: [{ from: 'FAR', to: 'NEAR', minutes: 15 }] });
    },
    { reason: 'rule', rules: ['transfer'] },
  ],
];

const irrelevant: [string, Change][] = [
  ['words of the forum', ({ at }) => patch(at('').slice(0, -1), { theme: { en: 'Working together' } })],
  [
    'the reason why ranks may differ',
    ({ at, meeting }) => api.send('PUT', at(`meetings/${meeting.id}/rank-waiver`), { reason: 'They know each other.' }),
  ],
  [
    'the phone of an attendee',
    ({ at, heads }) => patch(at(`delegates/${heads[0]?.id}`), { phone: '+84 24 3825 0000' }),
  ],
  ['the name of the room', ({ at, room }) => patch(at(`rooms/${room.id}`), { name: { en: 'Lotus' } })],
  ['a session at another time', (planned) => session(planned, hours('13:00', '14:00'))],
  [
    'a way for which there is time',
    async (planned) => {
      await otherRoomAt(planned, '09:00');
      await patch(planned.at('').slice(0, -1), { transfers: [{ from: 'FAR', to: 'NEAR', minutes: 10 }] });
    },
  ],
  ['another forum', () => aForum(api)],
  [
    'a meeting that is to be planned too',
    async ({ forum, delegations }) =>
      aMeeting(
        api,
        forum,
        delegations.map(({ id }) => id),
      ),
  ],
];

describe('a plan that was made before', () => {
  it.each(stale)('%s is refused, naming that meeting alone, and writes nothing', async (_what, change, expected) => {
    const planned = await aPlanned();
    await change(planned);
    const before = await ledgerOf(world.database, planned.forum);
    const apply = planned.at(`plans/${planned.plan}/apply`);
    expect(refusal(await api.post(apply))).toEqual({
      ...{ status: 409, code: 'plan-stale', count: 1 },
      stale: [{ meetingId: planned.meeting.id, ...expected }],
    });
    expect(await ledgerOf(world.database, planned.forum)).toEqual(before);
    expect(await api.post(apply, { skipStale: true })).toMatchObject({ status: 200, body: { placed: 1 } });
  });

  it.each(irrelevant)('%s is in the way of nothing', async (_what, change) => {
    const planned = await aPlanned();
    await change(planned);
    const answer = await api.post(planned.at(`plans/${planned.plan}/apply`));
    expect(answer).toMatchObject({ status: 200, body: { placed: 2, stale: [] } });
  });
});

async function aPlanned(): Promise<Planned> {
  const { id: forum } = await aForum(api);
  const at = (path: string) => `/v1/forums/${forum}/${path}`;
  const [room, next] = [await aRoom(api, forum), await aRoom(api, forum)];
  const interpreter = await anInterpreter(api, forum);
  await anInterpreter(api, forum, { pairs: ['en-vi'] });
  const sides = await Promise.all(Array.from({ length: 4 }, () => aParty(api, forum)));
  const delegations = sides.map(({ delegation }) => delegation);
  const ids = delegations.map(({ id }) => id);
  const pinned = (roomId: string) => ({ pinned: { start: ten.start, roomId } });
  const meeting = await aMeeting(api, forum, ids.slice(0, 2), { ...pinned(room.id), interpretation: ['vi-ja'] });
  await aMeeting(api, forum, ids.slice(2), { ...pinned(next.id), interpretation: ['en-vi'] });
  // pinned to the time alone from now on, so that the class of the room matters
  await world.database.query(`UPDATE meeting SET pinned = jsonb_build_object('start', pinned->'start', 'roomId', NULL) WHERE id = $1`, [meeting.id]); // prettier-ignore
  await world.database.query(`UPDATE meeting SET room_classes = '{SALON}' WHERE id = $1`, [meeting.id]);
  const { id: plan } = await aPlan(api, forum, { seconds: 0.2, seed: 1 });
  const [placement] = await world.database.query<{ room: string }>(
    `SELECT p.room_id AS room FROM plan_placement s JOIN room_place p ON p.id = s.room_place_id WHERE plan_id = $1 AND meeting_id = $2`,
    [plan, meeting.id],
  );
  if (placement?.room !== room.id) throw new Error('The other room is taken.');
  const heads = sides.map(({ head }) => head);
  return { forum, plan, meeting, room, interpreter, heads, delegations: delegations.slice(0, 2), at };
}
