import { randomBytes } from 'node:crypto';
import type { Api } from './api.js';

/** What the builders return: whatever the server answered, with an id. */
export interface Created {
  id: string;
  version: number;
}

/** Files may share a database: what is unique there bears this file's mark. */
const mark = randomBytes(4).toString('hex');
let counter = 0;
const next = () => (counter += 1);

/** One day at Hạ Long, 25 November 2025, meetings from 08:00 to 18:00. */
export async function aForum(api: Api, overrides: object = {}): Promise<Created> {
  return api.create<Created>('/v1/forums', {
    id: `forum-${mark}-${next()}`,
    name: { vi: 'Diễn đàn thử nghiệm', ja: 'テストフォーラム', en: 'Test forum' },
    place: { vi: 'Hạ Long', ja: 'ハロン', en: 'Ha Long' },
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: '2025-11-25',
    endsOn: '2025-11-25',
    meetingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
    ...overrides,
  });
}

/** A room for one meeting, open all day. */
export async function aRoom(api: Api, forum: string, overrides: object = {}): Promise<Created> {
  return api.create<Created>(`/v1/forums/${forum}/rooms`, {
    code: `R${next()}`,
    name: { vi: 'Phòng họp', ja: '会議室', en: 'Meeting room' },
    class: 'SALON',
    capacity: 12,
    openingHours: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
    ...overrides,
  });
}

/** An organization that comes to the forum, with a liaison. */
export async function aDelegation(api: Api, forum: string, overrides: object = {}): Promise<Created> {
  const number = next();
  const organization = await api.create<Created>('/v1/organizations', {
    code: `ORG-${mark}-${number}`,
    kind: 'company',
    country: number % 2 === 0 ? 'VN' : 'JP',
    name: { vi: `Công ty mẫu ${number}`, ja: `サンプル企業${number}`, en: `Sample Company ${number}` },
  });
  return api.create<Created>(`/v1/forums/${forum}/delegations`, {
    organizationId: organization.id,
    language: 'vi',
    liaisonEmails: [`liaison-${number}@example.org`],
    quota: 20,
    fieldsOffered: [],
    fieldsSought: [],
    ...overrides,
  });
}

/** A delegate with an address of their own. */
export async function aDelegate(api: Api, forum: string, delegation: string, overrides: object = {}): Promise<Created> {
  const number = next();
  return api.create<Created>(`/v1/forums/${forum}/delegates`, {
    delegationId: delegation,
    isHead: false,
    name: { native: { family: 'Nguyễn', given: `Văn Mẫu ${number}` }, nativeLanguage: 'vi' },
    position: { vi: 'Giám đốc', ja: '所長', en: 'Director' },
    rank: 10,
    languages: ['vi'],
    email: `delegate-${number}@example.org`,
    ...overrides,
  });
}

/** A delegation with a head, ready to meet. */
export async function aParty(
  api: Api,
  forum: string,
  head: object = {},
): Promise<{ delegation: Created; head: Created }> {
  const delegation = await aDelegation(api, forum);
  return { delegation, head: await aDelegate(api, forum, delegation.id, { isHead: true, ...head }) };
}

/** An interpreter of Vietnamese and Japanese, all day. */
export async function anInterpreter(api: Api, forum: string, overrides: object = {}): Promise<Created> {
  const number = next();
  return api.create<Created>(`/v1/forums/${forum}/interpreters`, {
    code: `I${number}`,
    name: { native: { family: 'Trần', given: `Thị Mẫu ${number}` }, nativeLanguage: 'vi' },
    email: `interpreter-${number}@example.org`,
    language: 'vi',
    pairs: ['vi-ja'],
    available: [{ start: '2025-11-25T08:00', end: '2025-11-25T18:00' }],
    ...overrides,
  });
}

/** An accepted meeting of the heads of two delegations, 30 minutes. */
export async function aMeeting(
  api: Api,
  forum: string,
  delegations: string[],
  overrides: object = {},
): Promise<Created> {
  return api.create<Created>(`/v1/forums/${forum}/meetings`, {
    code: `M${next()}`,
    subject: { vi: 'Hợp tác', ja: '協力', en: 'Cooperation' },
    parties: delegations.map((delegationId) => ({ delegationId })),
    durationMinutes: 30,
    priority: 10,
    roomClasses: ['SALON'],
    ...overrides,
  });
}
