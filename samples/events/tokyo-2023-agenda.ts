import { sessionsOn } from '../agenda.js';
import type { Localized, Organization, Session, SessionKind } from '../types.js';
import type { EventDay } from '../wall-time.js';

/** The delegation whose head is the principal of the visit; nobody in it exists. */
export const HIGH_LEVEL: Organization = {
  code: 'HLD-01',
  kind: 'ministry',
  country: 'VN',
  localityCode: null,
  nameVi: 'Đoàn đại biểu cấp cao Việt Nam',
  nameJa: 'ベトナムハイレベル代表団',
  nameEn: 'High-Level Delegation of Viet Nam',
};
export const PRINCIPAL = `${HIGH_LEVEL.code}/01`;
/** Of Japan; ten of them make semiconductors. */
const SEMICONDUCTOR_COMPANIES = 10;

interface Engagement {
  day: number;
  hours: readonly [start: string, end: string];
  kind: SessionKind;
  room: string;
  title: Localized;
  /** Organizations whose heads speak besides. */
  with: string[];
  seats?: number;
}

const text = (vi: string, ja: string, en: string): Localized => ({ vi, ja, en });

/** Ten engagements of the principal besides the talks: four business forums, a ceremony, a visit, and what lies between. */
const ENGAGEMENTS: Engagement[] = [
  {
    ...{ day: 0, hours: ['14:00', '15:30'], kind: 'thematic', room: 'HALL-T', with: ['MIN-02', 'AGE-02'] },
    title: text('Diễn đàn xúc tiến đầu tư', '投資促進フォーラム', 'Investment promotion forum'),
  },
  {
    ...{ day: 0, hours: ['19:30', '21:00'], kind: 'reception', room: 'HALL-T', with: ['MIN-01'] },
    title: text('Tiệc chiêu đãi', '歓迎レセプション', 'Reception'),
  },
  {
    ...{ day: 1, hours: ['09:00', '11:30'], kind: 'plenary', room: 'HALL-T', with: ['MIN-08', 'MIN-03'], seats: 500 },
    title: text('Diễn đàn kinh tế Việt Nam - Nhật Bản', '日越経済フォーラム', 'Viet Nam-Japan economic forum'),
  },
  {
    ...{ day: 1, hours: ['14:00', '15:00'], kind: 'thematic', room: 'HALL-S', with: [] },
    title: text('Tọa đàm với các công ty bán dẫn', '半導体企業との懇談会', 'Talk with semiconductor companies'),
  },
  {
    ...{ day: 1, hours: ['16:30', '17:30'], kind: 'signing', room: 'HALL-T', with: ['MIN-07'] },
    title: text('Lễ trao 30 văn kiện hợp tác', '協力文書30件の交換式', 'Exchange of 30 documents of cooperation'),
  },
  {
    ...{ day: 2, hours: ['10:30', '12:00'], kind: 'site-visit', room: 'SITE-G', with: [] },
    title: text('Thăm cơ sở sản xuất tại Gunma', '群馬県内の生産拠点視察', 'Visit to a production site in Gunma'),
  },
  {
    ...{ day: 2, hours: ['14:30', '16:00'], kind: 'thematic', room: 'HALL-G', with: ['JP-10', 'VN-24'] },
    title: text('Diễn đàn hợp tác với tỉnh Gunma', '群馬県との協力フォーラム', 'Forum on cooperation with Gunma'),
  },
  {
    ...{ day: 2, hours: ['20:00', '21:00'], kind: 'reception', room: 'HALL-S', with: [] },
    title: text('Ăn tối làm việc', 'ワーキングディナー', 'Working dinner'),
  },
  {
    ...{ day: 3, hours: ['09:00', '10:30'], kind: 'thematic', room: 'HALL-T', with: ['VN-40', 'AGE-04'] },
    title: text('Diễn đàn hợp tác lao động và địa phương', '労働・地方協力フォーラム', 'Forum on labour and local cooperation'),
  },
  {
    ...{ day: 3, hours: ['17:15', '17:45'], kind: 'thematic', room: 'HALL-S', with: [] },
    title: text('Gặp gỡ báo chí', '記者会見', 'Meeting with the press'),
  },
];

/** The principal's sessions; the heads of the semiconductor companies sit at their talk. */
export function buildVisitAgenda(organizations: Organization[], days: EventDay[]): Session[] {
  const makers = organizations
    .filter(({ code, country }) => country === 'JP' && code.startsWith('COM-'))
    .slice(40, 40 + SEMICONDUCTOR_COMPANIES)
    .map(({ code }) => code);
  return ENGAGEMENTS.map(({ day, hours: [start, end], kind, room, title, with: others, seats }, index) => {
    const on = days[day];
    if (!on) throw new RangeError(`The visit has no day ${day + 1}.`);
    const session = sessionsOn(on)(start, end, kind, room, title);
    const speakers = [...others, ...(room === 'HALL-S' && kind === 'thematic' && index === 3 ? makers : [])];
    return {
      ...session,
      code: `S-${String(index + 1).padStart(2, '0')}`,
      speakers: [
        { delegate: PRINCIPAL, role: 'chair' },
        ...speakers.map((code) => ({ delegate: `${code}/01`, role: 'speaker' as const })),
      ],
      ...(seats !== undefined && { seats }),
    };
  });
}
