import { podium } from '../agenda.js';
import { leaders, ministry } from '../meeting-kinds.js';
import { meetingHoursOf } from '../venue.js';
import { EventDay, SLOT_MINUTES } from '../wall-time.js';
import type { EventShape } from './event-shape.js';
import { oneCompanyFor } from './ha-long-2025.js';

const day = new EventDay('2020-11-25');

/** Meet Japan 2020 in Hà Nội: 1,000 delegates on site, 800 companies from afar, 40 meetings of leaders. */
export const HA_NOI_2020: EventShape = {
  forum: {
    slug: 'ha-noi-2020',
    name: { vi: 'Gặp gỡ Nhật Bản 2020', ja: 'ミート・ジャパン2020', en: 'Meet Japan 2020' },
    theme: {
      vi: 'Hợp tác địa phương trong bình thường mới',
      ja: '新しい日常における地方協力',
      en: 'Local cooperation in the new normal',
    },
    place: { vi: 'Hà Nội', ja: 'ハノイ市', en: 'Ha Noi' },
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: day.date,
    endsOn: day.date,
    slotMinutes: SLOT_MINUTES,
    meetingHours: meetingHoursOf(day),
  },
  delegates: 1000,
  japanese: 300,
  onlinePercent: 0,
  onlineCompanies: 800,
  prefectures: 14,
  hasEmbassy: true,
  companiesAmong: oneCompanyFor(12),
  host: 'VN-01',
  plenary: [
    ['MIN-01', 0, 'chair'],
    ['VN-01', 2, 'moderator'],
    ['VN-01', 0, 'speaker'],
    ['EMB-01', 0, 'speaker'],
    ['MIN-02', 0, 'speaker'],
    ['MIN-08', 0, 'speaker'],
    ['VN-48', 0, 'speaker'],
    ['AGE-02', 0, 'speaker'],
  ],
  themes: [
    {
      title: { vi: 'Đầu tư và thương mại', ja: '投資と貿易', en: 'Investment and trade' },
      field: 'investment',
      seats: podium('MIN-03', 'AGE-01', ['VN-31', 'AGE-02', 'VN-24', 'JP-14', 'COM-01', 'COM-02']),
    },
    {
      title: {
        vi: 'Chuyển đổi số, đô thị thông minh và nông nghiệp công nghệ cao',
        ja: 'デジタル変革・スマートシティとハイテク農業',
        en: 'Digital transformation, smart cities and high-tech agriculture',
      },
      field: 'digital-transformation',
      seats: podium('MIN-05', 'ASC-03', ['VN-22', 'JP-09', 'VN-68', 'JP-15', 'COM-03', 'COM-04']),
    },
    {
      title: { vi: 'Giáo dục, đào tạo và nguồn nhân lực', ja: '教育・研修と人材', en: 'Education, training and human resources' },
      field: 'human-resources',
      seats: podium('MIN-04', 'ASC-01', ['VN-40', 'JP-10', 'VN-38', 'JP-19', 'ASC-02', 'COM-05']),
    },
  ],
  culturalSpaces: [],
  courtesyCall: null,
  onlineLink: 'https://stream.example.org/ha-noi-2020/plenary',
  siteVisit: null,
  signatories: ['VN-01', 'JP-13', 'VN-46', 'JP-19'],
  exhibition: null,
  meetings: 40,
  meetingKinds: [leaders, leaders, leaders, ministry],
  hasImpossibleMeetings: false,
};
