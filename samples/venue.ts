import { inventName } from './people.js';
import type { Random } from './random.js';
import type { Interpreter, Localized, MeetingRoomClass, Room, WallInterval } from './types.js';
import type { EventDay } from './wall-time.js';

/** Sizes at 112 meetings; a larger forum gets more in proportion. */
const MEETINGS_SERVED = 112;
const ROOMS: { class: MeetingRoomClass; count: number; capacity: number; places: number }[] = [
  { class: 'VIP', count: 2, capacity: 20, places: 1 },
  { class: 'SALON', count: 4, capacity: 14, places: 1 },
  { class: 'TABLE', count: 6, capacity: 16, places: 2 },
];
const INTERPRETERS = 14;

/** Meetings run beside the plenary once it is open, not during lunch. */
export function meetingHoursOf(day: EventDay): WallInterval[] {
  return [day.between('09:30', '12:00'), day.between('13:00', '18:30')];
}

/** When rooms of a class are open; VIP rooms are closed for the security check until 10:00. */
function openingHoursOf(day: EventDay): Record<Room['class'], WallInterval[]> {
  return {
    VIP: [day.between('10:00', '18:30')],
    SALON: [day.between('09:00', '18:30')],
    TABLE: [day.between('08:00', '18:30')],
    HALL: [day.between('07:00', '21:00')],
  };
}

const CLASS_NAMES: Record<MeetingRoomClass, Localized> = {
  VIP: { vi: 'Phòng khách VIP', ja: '貴賓室', en: 'VIP Room' },
  SALON: { vi: 'Phòng họp', ja: '会談室', en: 'Salon' },
  TABLE: { vi: 'Khu bàn tròn', ja: '商談テーブル', en: 'Table Area' },
};

/** Meeting rooms in zones A and B, then the plenary hall, three halls for thematic sessions, two of which can be one, and the banquet hall. */
export function buildRooms(meetings: number, delegates: number, day: EventDay): Room[] {
  const growth = Math.max(1, meetings / MEETINGS_SERVED);
  const openingHours = openingHoursOf(day);
  const meetingRooms = ROOMS.flatMap(({ class: roomClass, count, capacity, places }) =>
    Array.from({ length: Math.ceil(count * growth) }, (_, index): Room => {
      const zone = index % 2 === 0 ? 'A' : 'B';
      const label = `${zone}${Math.floor(index / 2) + 1}`;
      const { vi, ja, en } = CLASS_NAMES[roomClass];
      const name = { vi: `${vi} ${label}`, ja: `${ja}${label}`, en: `${en} ${label}` };
      const code = `${roomClass}-${label}`;
      return { code, name, class: roomClass, zone, capacity, places, openingHours: openingHours[roomClass] };
    }),
  );
  return [...meetingRooms, ...buildHalls(Math.ceil(delegates / 100) * 100, day)];
}

function buildHalls(seats: number, day: EventDay): Room[] {
  const hall = (code: string, zone: 'A' | 'B', capacity: number, vi: string, ja: string, en: string): Room => ({
    code,
    name: { vi, ja, en },
    class: 'HALL',
    zone,
    capacity,
    places: 1,
    openingHours: openingHoursOf(day).HALL,
  });
  const third = Math.ceil(seats / 3);
  return [
    {
      ...hall('HALL-P', 'A', seats, 'Hội trường lớn', '大ホール', 'Plenary Hall'),
      closures: [{ ...day.between('15:00', '16:30'), reason: 'The stage is set for the signing' }],
    },
    hall('HALL-1', 'B', third, 'Hội trường 1', '第1ホール', 'Hall 1'),
    hall('HALL-2', 'B', third, 'Hội trường 2', '第2ホール', 'Hall 2'),
    hall('HALL-3', 'B', third, 'Hội trường 3', '第3ホール', 'Hall 3'),
    {
      ...hall('HALL-12', 'B', 2 * third, 'Hội trường 1 và 2', '第1・2ホール', 'Halls 1 and 2'),
      parts: ['HALL-1', 'HALL-2'],
    },
    hall('HALL-K', 'A', seats, 'Phòng khánh tiết', '迎賓ホール', 'Reception Hall'),
  ];
}

/** All speak Vietnamese and Japanese; of seven, one also English and Japanese, one also Vietnamese and English. */
export function buildInterpreters(random: Random, meetings: number, day: EventDay): Interpreter[] {
  const count = Math.ceil(INTERPRETERS * Math.max(1, meetings / MEETINGS_SERVED));
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const language = index % 3 === 2 ? 'ja' : 'vi';
    const { family, given } = inventName(random, language, `PD${number}`, 6);
    const pairs = index % 7 === 2 ? ['vi-ja', 'en-ja'] : index % 7 === 5 ? ['vi-ja', 'vi-en'] : ['vi-ja'];
    const email = `interpreter${number}@interpreters.example.net`;
    return { code: `INT-${number}`, family, given, email, language, pairs, available: shiftOf(index, day) };
  });
}

/** Most work the day with a break at noon; some come for the later part or leave early. */
function shiftOf(index: number, day: EventDay): WallInterval[] {
  if (index % 7 === 3) return [day.between('08:00', '12:00'), day.between('13:30', '17:00')];
  if (index % 7 === 6) return [day.between('10:00', '12:30'), day.between('13:30', '18:30')];
  return [day.between('08:00', '12:00'), day.between('13:00', '18:30')];
}
