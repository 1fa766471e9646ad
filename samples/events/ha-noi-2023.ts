import { podium } from '../agenda.js';
import { SIDE_MEETINGS } from '../meeting-kinds.js';
import { meetingHoursOf } from '../venue.js';
import { EventDay, SLOT_MINUTES } from '../wall-time.js';
import type { EventShape } from './event-shape.js';
import { oneCompanyFor } from './ha-long-2025.js';
import { THEMES_OF_MEET_JAPAN } from './themes.js';

const day = new EventDay('2023-11-02');

/** Meet Japan 2023 in Hà Nội: a plenary, three thematic sessions, booths, side meetings with the embassy and agencies. */
export const HA_NOI_2023: EventShape = {
  forum: {
    slug: 'ha-noi-2023',
    name: { vi: 'Gặp gỡ Nhật Bản 2023', ja: 'ミート・ジャパン2023', en: 'Meet Japan 2023' },
    theme: {
      vi: 'Việt Nam - Nhật Bản: 50 năm đồng hành',
      ja: 'ベトナムと日本 ともに歩む50年',
      en: 'Viet Nam and Japan: fifty years side by side',
    },
    place: { vi: 'Hà Nội', ja: 'ハノイ市', en: 'Ha Noi' },
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: day.date,
    endsOn: day.date,
    slotMinutes: SLOT_MINUTES,
    meetingHours: meetingHoursOf(day),
  },
  delegates: 500,
  japanese: null,
  onlinePercent: 0,
  onlineCompanies: 0,
  prefectures: 10,
  hasEmbassy: true,
  companiesAmong: oneCompanyFor(16),
  host: 'VN-01',
  plenary: [
    ['MIN-01', 0, 'chair'],
    ['VN-01', 2, 'moderator'],
    ['VN-01', 0, 'speaker'],
    ['EMB-01', 0, 'speaker'],
    ['MIN-02', 0, 'speaker'],
    ['AGE-02', 0, 'speaker'],
    ['VN-22', 0, 'speaker'],
    ['JP-10', 0, 'speaker'],
  ],
  themes: [
    {
      ...THEMES_OF_MEET_JAPAN.trade,
      seats: podium('MIN-03', 'AGE-01', ['VN-31', 'AGE-02', 'VN-24', 'JP-14', 'COM-01', 'COM-02']),
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
    { title: { vi: 'Giới thiệu văn hóa hai nước', ja: '両国文化の紹介', en: 'The culture of both countries' }, seats: 40 },
  ],
  courtesyCall: null,
  onlineLink: 'https://stream.example.org/ha-noi-2023/plenary',
  siteVisit: null,
  signatories: ['VN-01', 'JP-13', 'VN-31', 'JP-14', 'VN-40', 'JP-10'],
  exhibition: { vietnamese: 14, japanese: 10, culturalSpaces: ['VN-01', 'JP-13'], waiting: [] },
  meetings: 36,
  meetingKinds: SIDE_MEETINGS,
  hasImpossibleMeetings: false,
};
