import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './harness/api.js';
import { aDelegate, aForum, anInterpreter, aParty, aRoom, type Created } from './harness/builders.js';
import { eventually } from './harness/wait.js';
import { joinWorld, type SharedWorld } from './harness/world.js';

let world: SharedWorld;
let api: Api;

beforeAll(async () => {
  world = await joinWorld();
  api = world.organiser;
});
afterAll(() => world.end());

interface Told {
  kind: string;
  about: string;
  mailbox: string;
  method: string;
  sequence: number;
}

/** What is held, as `mailbox: METHOD sequence`. */
async function held(forum: string): Promise<string[]> {
  const { body } = await api.get<{ items: Told[] }>(`/v1/forums/${forum}/invitations?status=held&kind=session`);
  return body.items.map(({ mailbox, method, sequence }) => `${mailbox}: ${method} ${sequence}`).sort();
}

async function sendAll(forum: string): Promise<void> {
  const path = `/v1/forums/${forum}/invitations`;
  const { body } = await api.get<{ held: number }>(`${path}/counts`);
  await api.create(`${path}/send`, { expectedCount: body.held });
  await eventually(
    async () => (await api.get<{ queued: number; sending: number }>(`${path}/counts`)).body,
    ({ queued, sending }) => queued + sending === 0,
    30,
  );
}

describe('a release', () => {
  it('tells those on the stage and their interpreters what it changed for them, and nobody else', async () => {
    const { id: forum } = await aForum(api);
    const room = await aRoom(api, forum);
    const party = await aParty(api, forum, { email: 'chair@stage.example' });
    const speaker = await aDelegate(api, forum, party.delegation.id, { email: 'speaker@stage.example' });
    const presenter = await aDelegate(api, forum, party.delegation.id, { email: 'presenter@stage.example' });
    const interpreter = await anInterpreter(api, forum, { email: 'interpreter@booth.example' });
    const session = async (code: string, from: number, programme: object) =>
      api.create<Created>(`/v1/forums/${forum}/sessions`, {
        code,
        kind: 'thematic',
        title: { vi: 'Cảng biển', ja: '港湾', en: 'Ports' },
        start: `2025-11-25T${from}:00`,
        end: `2025-11-25T${from + 1}:00`,
        roomId: room.id,
        ...programme,
      });
    const release = () => api.create(`/v1/forums/${forum}/releases`, { name: 'Programme' });
    const change = async (id: string, dto: object) => {
      const { headers } = await api.get(`/v1/forums/${forum}/sessions/${id}`);
      return api.patch(`/v1/forums/${forum}/sessions/${id}`, dto, Number(/\d+/.exec(headers.get('etag') ?? '')?.[0]));
    };
    const opening = await session('S1', 10, {
      speakers: [
        { delegateId: party.head.id, role: 'chair' },
        { delegateId: speaker.id, role: 'speaker' },
      ],
    });
    const ports = await session('S2', 14, {
      presentations: [{ title: { en: 'Deep water' }, minutes: 10, speakerId: presenter.id }],
      interpreterIds: [interpreter.id],
    });
    await release();
    const first = await held(forum);
    await sendAll(forum);
    await release();
    const second = await held(forum);
    await change(ports.id, { start: '2025-11-25T15:00', end: '2025-11-25T16:00' });
    await change(opening.id, { speakers: [{ delegateId: party.head.id, role: 'chair' }] });
    const unreleased = await held(forum);
    await release();
    const third = await held(forum);
    await sendAll(forum);
    await change(ports.id, { isPublic: false });
    await release();
    const fourth = await held(forum);
    await change(ports.id, { isPublic: true });
    await release();
    const fifth = await held(forum);
    await change(ports.id, { interpreterIds: [] });
    await change(opening.id, { interpreterIds: [interpreter.id] });
    await release();
    const sixth = await held(forum);
    expect({ first, second, unreleased, third, fourth, fifth, sixth }).toEqual({
      first: [
        'chair@stage.example: REQUEST 0',
        'interpreter@booth.example: REQUEST 0',
        'presenter@stage.example: REQUEST 0',
        'speaker@stage.example: REQUEST 0',
      ],
      second: [],
      unreleased: [],
      third: [
        'interpreter@booth.example: REQUEST 1',
        'presenter@stage.example: REQUEST 1',
        'speaker@stage.example: CANCEL 0',
      ],
      fourth: ['interpreter@booth.example: CANCEL 2', 'presenter@stage.example: CANCEL 2'],
      fifth: [],
      sixth: ['interpreter@booth.example: CANCEL 3', 'interpreter@booth.example: REQUEST 0'],
    });
  });
});
