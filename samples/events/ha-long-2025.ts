import { podium } from '../agenda.js';
import { FORUM_MIX } from '../meeting-kinds.js';
import { meetingHoursOf } from '../venue.js';
import { EventDay, SLOT_MINUTES } from '../wall-time.js';
import type { EventShape } from './event-shape.js';
import { THEMES_OF_MEET_JAPAN } from './themes.js';

const day = new EventDay('2025-11-25');

/** One company for so many delegates, half of them of either country. */
export function oneCompanyFor(delegatesEach: number): (delegates: number) => number {
  return (delegates) => Math.max(6, 2 * Math.round(delegates / delegatesEach / 2));
}

/** Viet Nam-Japan Local Cooperation Forum at Hạ Long. */
export const HA_LONG_2025: EventShape = {
  forum: {
    slug: 'ha-long-2025',
    name: {
      vi: 'Diễn đàn hợp tác địa phương Việt Nam - Nhật Bản',
      ja: 'ベトナム・日本地方協力フォーラム',
      en: 'Viet Nam-Japan Local Cooperation Forum',
    },
    theme: {
      vi: 'Đồng hành phát triển toàn diện - Kiến tạo tương lai bền vững',
      ja: '包括的な発展をともに 持続可能な未来を築く',
      en: 'Together in comprehensive development - Building a sustainable future',
    },
    place: {
      vi: 'Trung tâm Hội nghị quốc tế FLC Hạ Long, Quảng Ninh',
      ja: 'クアンニン省 FLCハロン国際会議センター',
      en: 'FLC Ha Long International Convention Centre, Quang Ninh',
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: day.date,
    endsOn: day.date,
    slotMinutes: SLOT_MINUTES,
    meetingHours: meetingHoursOf(day),
  },
  delegates: 800,
  japanese: null,
  onlinePercent: 7,
  onlineCompanies: 0,
  prefectures: 18,
  hasEmbassy: false,
  companiesAmong: oneCompanyFor(20),
  host: 'VN-22',
  plenary: [
    ['MIN-01', 0, 'chair'],
    ['VN-22', 2, 'moderator'],
    ['VN-22', 0, 'speaker'],
    ['MIN-07', 0, 'speaker'],
    ['MIN-02', 0, 'speaker'],
    ['JP-23', 0, 'speaker'],
    ['VN-48', 0, 'speaker'],
    ['JP-10', 0, 'speaker'],
    ['VN-79', 0, 'speaker'],
    ['MIN-08', 1, 'speaker'],
  ],
  themes: [
    {
      ...THEMES_OF_MEET_JAPAN.trade,
      seats: podium('MIN-03', 'AGE-01', ['VN-31', 'JP-23', 'VN-24', 'JP-14', 'COM-01', 'COM-02']),
    },
    {
      ...THEMES_OF_MEET_JAPAN.people,
      seats: podium('MIN-04', 'ASC-01', ['VN-40', 'JP-10', 'VN-38', 'JP-09', 'ASC-02', 'COM-03']),
    },
    {
      ...THEMES_OF_MEET_JAPAN.culture,
      seats: podium('MIN-06', 'AGE-03', ['VN-22', 'JP-19', 'VN-46', 'JP-15', 'COM-04', 'ASC-03']),
    },
  ],
  culturalSpaces: [
    { title: { vi: 'Không gian trà Việt', ja: 'ベトナム茶の空間', en: 'Vietnamese tea' }, seats: 12 },
    { title: { vi: 'Tranh dân gian Đông Hồ', ja: 'ドンホー版画', en: 'Dong Ho folk prints' } },
  ],
  courtesyCall: {
    vi: 'Thủ tướng tiếp lãnh đạo địa phương Nhật Bản',
    ja: '首相と日本の自治体首長との会見',
    en: 'The Prime Minister receives the leaders of the Japanese localities',
  },
  signatories: ['VN-22', 'JP-01', 'VN-31', 'JP-14', 'VN-08', 'JP-40', 'VN-92', 'JP-27', 'VN-46', 'JP-19'],
  // Tea of Thái Nguyên and Đông Hồ prints of Bắc Ninh are published; the other three are ours.
  exhibition: {
    vietnamese: 22,
    japanese: 15,
    culturalSpaces: ['VN-19', 'VN-24', 'VN-22', 'JP-13', 'JP-19'],
    waiting: ['JP-47'],
  },
  onlineLink: 'https://stream.example.org/ha-long-2025/plenary',
  siteVisit: { vi: 'Tham quan Bảo tàng Quảng Ninh', ja: 'クアンニン博物館見学', en: 'Visit to the Quang Ninh Museum' },
  meetings: 112,
  meetingKinds: FORUM_MIX,
  hasImpossibleMeetings: true,
};
