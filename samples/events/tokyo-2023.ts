import { buildDelegates, buildDelegations } from '../delegations.js';
import { buildOrganizations } from '../organizations.js';
import { inventName } from '../people.js';
import { createRandom, type Random } from '../random.js';
import { readReference } from '../reference.js';
import { subjectOf } from '../subjects.js';
import type { Forum, Interpreter, Localized, Meeting, Organization, Room, SampleForum, WallInterval } from '../types.js';
import { EventDay, SLOT_MINUTES } from '../wall-time.js';
import { buildVisitAgenda, HIGH_LEVEL, PRINCIPAL } from './tokyo-2023-agenda.js';
import { buildDocuments } from './tokyo-2023-documents.js';

const DATES = ['2023-12-15', '2023-12-16', '2023-12-17', '2023-12-18'];
const DAYS = DATES.map((date) => new EventDay(date));
/** On which of them Gunma is visited. */
const GUNMA_DAY = new EventDay('2023-12-17');
/** Companies at the largest of the business forums. */
const COMPANIES = 500;
const DELEGATES = 700;
const INTERPRETERS = 6;

const HOURS = DAYS.flatMap((day) => [day.between('08:00', '12:30'), day.between('13:30', '19:00')]);

const FORUM: Forum = {
  slug: 'tokyo-2023',
  name: {
    vi: 'Chuyến công tác tại Nhật Bản 12/2023',
    ja: '訪日代表団日程 2023年12月',
    en: 'Official visit to Japan, December 2023',
  },
  theme: {
    vi: 'Việt Nam - Nhật Bản: hướng tới tương lai, vươn tầm thế giới',
    ja: 'ベトナムと日本 未来へ そして世界へ',
    en: 'Viet Nam and Japan: towards the future, reaching out to the world',
  },
  place: { vi: 'Tokyo và Gunma', ja: '東京都・群馬県', en: 'Tokyo and Gunma' },
  timeZone: 'Asia/Tokyo',
  startsOn: DATES[0] ?? '',
  endsOn: DATES.at(-1) ?? '',
  slotMinutes: SLOT_MINUTES,
  meetingHours: HOURS,
  transfers: [{ from: 'TOKYO', to: 'GUNMA', minutes: 120 }],
};

/** Four days of one principal: some forty engagements in two places, with the way between them. */
export function buildTokyo(seed: number): SampleForum {
  const random = createRandom(seed);
  const reference = readReference();
  const counts = { prefectures: 7, companies: COMPANIES, onlineCompanies: 0, hasEmbassy: false };
  const organizations = [HIGH_LEVEL, ...buildOrganizations(reference, counts)];
  const delegates = buildDelegates(random, organizations, {
    ...{ delegates: DELEGATES, japanese: null, host: HIGH_LEVEL.code, onlinePercent: 0 },
  });
  const sessions = buildVisitAgenda(organizations, DAYS);
  return {
    forum: FORUM,
    rooms: ROOMS,
    interpreters: buildVisitInterpreters(random),
    organizations,
    delegations: buildDelegations(random, organizations, delegates, reference.fieldCodes),
    delegates,
    delegateBlocks: [],
    sessions,
    halls: [],
    booths: [],
    boothWaits: [],
    fitOuts: [],
    visits: [],
    meetings: bilaterals(organizations).map((meeting, index) => ({
      ...meeting,
      code: `M-${String(index + 1).padStart(3, '0')}`,
      subject: subjectOf(meeting.parties, meeting.fields[0] ?? '', { reference, organizations }),
    })),
    agreements: buildDocuments({ organizations, reference }),
  };
}

const all = (start: string, end: string): WallInterval[] => DAYS.map((day) => day.between(start, end));

const ROOMS: Room[] = [
  room('VIP-T1', 'TOKYO', 'VIP', 20, { vi: 'Phòng tiếp khách 1', ja: '貴賓室1', en: 'Reception Room 1' }, all('07:30', '19:30')),
  room('VIP-T2', 'TOKYO', 'VIP', 16, { vi: 'Phòng tiếp khách 2', ja: '貴賓室2', en: 'Reception Room 2' }, all('07:30', '19:30')),
  room('HALL-T', 'TOKYO', 'HALL', 700, { vi: 'Hội trường lớn, Tokyo', ja: '東京大ホール', en: 'Grand Hall, Tokyo' }, all('07:00', '22:00')),
  room('HALL-S', 'TOKYO', 'HALL', 60, { vi: 'Phòng tọa đàm, Tokyo', ja: '東京会議室', en: 'Round-table Room, Tokyo' }, all('07:00', '22:00')),
  room('SALON-G1', 'GUNMA', 'SALON', 20, { vi: 'Phòng khách, Gunma', ja: '群馬応接室', en: 'Salon, Gunma' }, [GUNMA_DAY.between('10:00', '18:00')]),
  room('HALL-G', 'GUNMA', 'HALL', 300, { vi: 'Hội trường, Gunma', ja: '群馬ホール', en: 'Hall, Gunma' }, [GUNMA_DAY.between('09:00', '19:00')]),
  room('SITE-G', 'GUNMA', 'HALL', 80, { vi: 'Điểm tham quan, Gunma', ja: '群馬視察先', en: 'Site visited, Gunma' }, [GUNMA_DAY.between('09:00', '19:00')]),
];

function room(
  code: string,
  zone: string,
  roomClass: Room['class'],
  capacity: number,
  name: Localized,
  openingHours: WallInterval[],
): Room {
  return { code, name, class: roomClass, zone, capacity, places: 1, openingHours };
}

function buildVisitInterpreters(random: Random): Interpreter[] {
  return Array.from({ length: INTERPRETERS }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const language = index % 3 === 2 ? 'ja' : 'vi';
    const { family, given } = inventName(random, language, `PD${number}`, 6);
    const email = `interpreter${number}@interpreters.example.net`;
    const available = all('07:30', '21:00');
    const pairs = index === 2 ? ['vi-ja', 'en-ja'] : index === 5 ? ['vi-ja', 'vi-en'] : ['vi-ja'];
    return { code: `INT-${number}`, family, given, email, language, pairs, available };
  });
}

/** Whom the principal receives: so many of each, the first of them, with what they talk about. */
const RECEIVED = [
  { prefix: 'JP-', except: ['JP-10', 'JP-13'], count: 5, priority: 90, minutes: 30, field: 'human-resources' },
  { prefix: 'MIN-', except: [], count: 2, priority: 95, minutes: 30, field: 'trade' },
  { prefix: 'AGE-', except: [], count: 3, priority: 70, minutes: 30, field: 'investment' },
  { prefix: 'ASC-', except: [], count: 3, priority: 60, minutes: 20, field: 'people-exchange' },
  { prefix: 'COM-', except: [], count: 14, priority: 50, minutes: 30, field: 'supporting-industries' },
];
const RECEIVED_IN_GUNMA = ['JP-10', 'COM-32', 'COM-34'];

/** Thirty talks of two sides: the governors that the account names, ministers, agencies, associations, companies. */
function bilaterals(organizations: Organization[]): Meeting[] {
  const japanese = organizations.filter(({ country }) => country === 'JP');
  const inTokyo = RECEIVED.flatMap(({ prefix, except, count, priority, minutes, field }) =>
    japanese
      .filter(({ code }) => code.startsWith(prefix) && ![...except, ...RECEIVED_IN_GUNMA].includes(code))
      .slice(0, count)
      .map(({ code }) => bilateral(code, { priority, minutes, field })),
  );
  const window = GUNMA_DAY.between('12:00', '18:00');
  const inGunma = RECEIVED_IN_GUNMA.map(
    (code): Meeting => ({
      ...bilateral(code, { priority: 80, minutes: 20, field: 'high-tech-agriculture' }),
      roomClasses: ['SALON'],
      windows: [window],
    }),
  );
  return [...inTokyo, ...inGunma];
}

function bilateral(code: string, { priority, minutes, field }: { priority: number; minutes: number; field: string }): Meeting {
  return {
    code: '',
    subject: { vi: '', ja: '', en: '' },
    parties: [
      { delegation: HIGH_LEVEL.code, attendees: [PRINCIPAL] },
      { delegation: code, attendees: [`${code}/01`] },
    ],
    durationMinutes: minutes,
    priority,
    roomClasses: ['VIP'],
    interpretation: ['vi-ja'],
    fields: [field],
  };
}
