import type { BookablePlace } from '../../forums/bookable-places.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { MeetingRules } from '../requests/meeting-rules.entity.js';

/** Who is to sit in a room. */
export interface RoomNeed {
  /** Of the highest; null: nobody is known yet. */
  rank: number | null;
  /** At the table, interpreters too. */
  people: number;
  /** What the room must have; absent: nothing. */
  equipment?: string | null;
}

/** Classes of room, best first, and why these. */
export interface RoomChoice {
  roomClasses: string[];
  words: LocalizedText;
}

/** Furnished for a talk around a table. */
const tables: readonly (string | null)[] = ['boardroom', 'u-shape', null];

type Rules = Pick<MeetingRules, 'roomClasses' | 'roomsByRank'>;
type Room = Pick<BookablePlace, 'class' | 'seats' | 'layout' | 'equipment'>;

/**
 * The classes of room that suit who meets: by rank, else by the rules, else all; without those in which nowhere is a seat for
 * everybody, and those furnished for a talk before others. Where none is large enough, all stay: a small room is better than none.
 */
export function roomChoice(
  { rank, people, equipment = null }: RoomNeed,
  rules: Rules,
  all: readonly Room[],
): RoomChoice {
  const rooms = all.filter((room) => equipment === null || room.equipment.includes(equipment));
  const entry = rules.roomsByRank
    .toSorted((one, other) => one.upTo - other.upTo)
    .find(({ upTo }) => rank !== null && rank <= upTo);
  const named = entry?.roomClasses ?? rules.roomClasses;
  const wanted = named.length > 0 ? named : [...new Set(rooms.map((room) => room.class))];
  const seating = (one: string) => rooms.filter((room) => room.class === one && room.seats >= people);
  const large = wanted.filter((one) => seating(one).length > 0);
  const isForTalks = (one: string) => seating(one).some(({ layout }) => tables.includes(layout));
  const ordered = [...large.filter(isForTalks), ...large.filter((one) => !isForTalks(one))];
  const small = wanted.filter((one) => !large.includes(one));
  const roomClasses = ordered.length > 0 ? ordered : wanted;
  return { roomClasses, words: wordsOf({ rank: entry ? rank : null, people, roomClasses, small }) };
}

interface Reasons {
  rank: number | null;
  people: number;
  roomClasses: string[];
  small: string[];
}

function wordsOf({ rank, people, roomClasses, small }: Reasons): LocalizedText {
  const names = roomClasses.join(', ');
  const tight = small.join(', ');
  const some = tight === '' ? '' : ' ';
  return {
    vi: `${rank === null ? `Loại phòng: ${names}` : `Thứ bậc lễ tân ${rank} được tiếp tại phòng loại ${names}`}; ${people} người.${some && ` Không đủ chỗ: ${tight}.`}`,
    ja: `${rank === null ? `部屋の種類は${names}` : `席次${rank}の方には${names}の部屋をご用意`}（${people}名）。${some && `席数が不足：${tight}。`}`,
    en: `${rank === null ? `Room classes: ${names}` : `Precedence ${rank} is received in ${names}`}; ${people} people.${some && ` Too few seats: ${tight}.`}`,
  };
}
