import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegate, aForum, aMeeting, aParty, aRoom, type Created } from './harness/builders.js';
import { aPlan, ledgerOf, planAndApply } from './harness/plans.js';
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

interface MeetingSeen {
  status: string;
  parties: { delegationId: string; attendeeIds: string[] }[];
  place: object | null;
  previousPlace: object | null;
}
interface Message {
  subject: string;
  method: string;
  recipients: { email: string }[];
}

const cancel = (forum: string, delegate: Created) =>
  api.patch(`/v1/forums/${forum}/delegates/${delegate.id}`, { status: 'cancelled' }, delegate.version);

async function sendHeld(forum: string): Promise<void> {
  const { body } = await api.get<{ items: object[] }>(`/v1/forums/${forum}/invitations?status=held&limit=200`);
  await api.create(`/v1/forums/${forum}/invitations/send`, { expectedCount: body.items.length });
  await eventually(
    async () => (await api.get<{ items: object[] }>(`/v1/forums/${forum}/invitations?status=sent&limit=200`)).body,
    ({ items }) => items.length === body.items.length,
    30,
  );
}

describe('a delegate who no longer comes', () => {
  it('frees the place of a meeting that has nobody left, and both sides hear of it', async () => {
    const { id: forum } = await aForum(api);
    await aRoom(api, forum);
    const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
    const meeting = await aMeeting(api, forum, [one.delegation.id, other.delegation.id]);
    await planAndApply(api, forum);
    await sendHeld(forum);
    const before = await api.get<MeetingSeen>(`/v1/forums/${forum}/meetings/${meeting.id}`);

    expect((await cancel(forum, one.head)).status).toBe(200);
    const { body } = await api.get<MeetingSeen>(`/v1/forums/${forum}/meetings/${meeting.id}`);
    const held = await api.get<{ items: Message[] }>(`/v1/forums/${forum}/invitations?status=held`);
    expect(await ledgerOf(world.database, forum)).toEqual({ engagements: 0, overlaps: 0 });
    expect(body).toMatchObject({
      status: 'displaced',
      place: null,
      previousPlace: before.body.place,
      parties: [
        { delegationId: one.delegation.id, attendeeIds: [] },
        { delegationId: other.delegation.id, attendeeIds: [other.head.id] },
      ],
    });
    expect(held.body.items.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    const plan = await api.create<{ id: string }>(`/v1/forums/${forum}/plans`, { seconds: 1, seed: 1 });
    const failed = await eventually(
      async () => (await api.get(`/v1/forums/${forum}/plans/${plan.id}`)).body,
      ({ status }) => status === 'failed',
      30,
    );
    expect(failed.failure).toEqual({ code: 'forum-not-ready', facts: { missing: 'meetings to place' } });
  });

  it('is missed by a party that still has somebody, which keeps its place', async () => {
    const { id: forum } = await aForum(api);
    await aRoom(api, forum);
    const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
    const deputy = await aDelegate(api, forum, one.delegation.id);
    const meeting = await api.create<Created>(`/v1/forums/${forum}/meetings`, {
      code: 'M-two',
      subject: { en: 'Cooperation' },
      parties: [
        { delegationId: one.delegation.id, attendeeIds: [one.head.id, deputy.id] },
        { delegationId: other.delegation.id },
      ],
      durationMinutes: 30,
      priority: 10,
      roomClasses: ['SALON'],
    });
    await planAndApply(api, forum);
    const before = await api.get<MeetingSeen>(`/v1/forums/${forum}/meetings/${meeting.id}`);
    await cancel(forum, one.head);
    const { body } = await api.get<MeetingSeen>(`/v1/forums/${forum}/meetings/${meeting.id}`);
    expect(await ledgerOf(world.database, forum)).toEqual({ engagements: 3, overlaps: 0 });
    expect([body.status, body.place, body.parties[0]?.attendeeIds]).toEqual(['placed', before.body.place, [deputy.id]]);
  });

  it('leaves the stage and private blocks, and others keep theirs', async () => {
    const { id: forum } = await aForum(api);
    const room = await aRoom(api, forum);
    const { head, delegation } = await aParty(api, forum);
    const stays = await aDelegate(api, forum, delegation.id);
    const session = await api.create<Created>(`/v1/forums/${forum}/sessions`, {
      code: 'S1',
      kind: 'plenary',
      title: { en: 'Opening' },
      start: '2025-11-25T08:00',
      end: '2025-11-25T09:00',
      roomId: room.id,
      speakers: [
        { delegateId: head.id, role: 'speaker' },
        { delegateId: stays.id, role: 'moderator' },
      ],
      presentations: [{ title: { en: 'Welcome' }, minutes: 10, speakerId: head.id }],
    });
    await api.create(`/v1/forums/${forum}/delegates/${head.id}/blocks`, {
      start: '2025-11-25T10:00',
      end: '2025-11-25T11:00',
    });
    await cancel(forum, head);
    const { body } = await api.get(`/v1/forums/${forum}/sessions/${session.id}`);
    const day = await api.get<{ entries: object[] }>(`/v1/forums/${forum}/delegates/${head.id}/day`);
    expect(body).toMatchObject({
      version: session.version + 1,
      speakers: [{ delegateId: stays.id, role: 'moderator' }],
      presentations: [{ title: { en: 'Welcome' }, speakerId: null }],
    });
    const again = { speakers: [{ delegateId: head.id, role: 'speaker' }] };
    const refused = await api.patch(`/v1/forums/${forum}/sessions/${session.id}`, again, session.version + 1);
    expect(day.body.entries).toEqual([]);
    expect(refusal(refused)).toEqual({
      ...{ status: 422, code: 'speaker-cancelled', pointer: '/speakers', delegate: head.id },
    });
    expect(await ledgerOf(world.database, forum)).toEqual({ engagements: 2, overlaps: 0 });
  });

  it('may leave while a plan with their meeting is applied: one order or the other, never a claim of theirs', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: forum } = await aForum(api);
      await aRoom(api, forum);
      const [one, other] = [await aParty(api, forum), await aParty(api, forum)];
      const meeting = await aMeeting(api, forum, [one.delegation.id, other.delegation.id]);
      const plan = await aPlan(api, forum);
      const [applied, left] = await Promise.all([
        api.post(`/v1/forums/${forum}/plans/${plan.id}/apply`),
        cancel(forum, one.head),
      ]);
      const { body } = await api.get<MeetingSeen>(`/v1/forums/${forum}/meetings/${meeting.id}`);
      const claims = await world.database.query(`SELECT FROM engagement WHERE subject_id = $1`, [one.head.id]);
      expect(left.status).toBe(200);
      expect([200, 409]).toContain(applied.status);
      expect(['displaced', 'accepted']).toContain(body.status);
      expect(claims).toEqual([]);
      expect(await ledgerOf(world.database, forum)).toEqual({ engagements: 0, overlaps: 0 });
    }
  });
});

describe('statistics of delegates', () => {
  it('count each status once in every grouping', async () => {
    const { id: forum } = await aForum(api);
    const organization = async (code: string, kind: string, country: string, localityCode: string | null) =>
      api.create<Created>('/v1/organizations', { code, kind, country, localityCode, name: { en: code } });
    const province = await organization(`VN-99-${forum}`, 'locality', 'VN', '99');
    const company = await organization(`C-${forum}`, 'company', 'JP', null);
    const delegationOf = (organizationId: string) =>
      api.create<Created>(`/v1/forums/${forum}/delegations`, {
        organizationId,
        language: 'vi',
        liaisonEmails: [],
        quota: 9,
        fieldsOffered: [],
        fieldsSought: [],
      });
    const [ours, theirs] = [await delegationOf(province.id), await delegationOf(company.id)];
    await aDelegate(api, forum, ours.id, { status: 'confirmed', accreditationClass: 'vip' });
    await aDelegate(api, forum, ours.id, { attendance: 'online' });
    await aDelegate(api, forum, theirs.id);
    await cancel(forum, await aDelegate(api, forum, theirs.id));
    const { body } = await api.get(`/v1/forums/${forum}/delegate-statistics`);
    const none = { invited: 0, confirmed: 0, arrived: 0, cancelled: 0, onsite: 0, online: 0 };
    const vietnam = { ...none, invited: 1, confirmed: 1, onsite: 1, online: 1 };
    const japan = { ...none, invited: 1, cancelled: 1, onsite: 1 };
    expect(body).toEqual({
      total: { ...none, invited: 2, confirmed: 1, cancelled: 1, onsite: 2, online: 1 },
      byCountry: [
        { key: 'JP', ...japan },
        { key: 'VN', ...vietnam },
      ],
      byKind: [
        { key: 'company', ...japan },
        { key: 'locality', ...vietnam },
      ],
      byAccreditationClass: [
        { key: 'delegate', ...none, invited: 2, cancelled: 1, onsite: 1, online: 1 },
        { key: 'vip', ...none, confirmed: 1, onsite: 1 },
      ],
      byLocality: [
        { organizationId: province.id, country: 'VN', localityCode: '99', name: { en: `VN-99-${forum}` }, ...vietnam },
      ],
    });
  });

  it('of a forum without delegates are zeros', async () => {
    const { id: forum } = await aForum(api);
    const { body } = await api.get(`/v1/forums/${forum}/delegate-statistics`);
    const none = { invited: 0, confirmed: 0, arrived: 0, cancelled: 0, onsite: 0, online: 0 };
    expect(body).toEqual({ total: none, byCountry: [], byKind: [], byAccreditationClass: [], byLocality: [] });
  });
});
