import type { Language, LocalizedText } from '../../../shared/names/localized-text.js';
import { formatInterval } from '../../../shared/time/spoken-time.js';
import { lengthMinutes } from '../../../shared/time/interval.js';
import type { PlanFix } from './plan-fixes.js';

/** What the words of a fix name. */
export interface FixNames {
  timeZone: string;
  /** A room that is only closed then; null: a room more. */
  roomCode: string | null;
  /** An interpreter who only does not work then; null: an interpreter more. */
  interpreterCode: string | null;
  /** Who is to be free. */
  people: Record<Language, string>;
  /** What is taken out. */
  meeting: { number: number; priority: number } | null;
}

/** What somebody would do, as a sentence. */
export function fixWords(
  fix: PlanFix,
  { timeZone, roomCode, interpreterCode, people, meeting }: FixNames,
): LocalizedText {
  const time = (language: Language) => ('start' in fix ? formatInterval(fix, timeZone, language) : '');
  const [vi, ja, en] = [time('vi'), time('ja'), time('en')];
  switch (fix.kind) {
    case 'interpreter':
      return interpreterCode === null
        ? {
            vi: `Thêm một phiên dịch ${fix.pair}: ${vi}.`,
            ja: `${fix.pair}の通訳を1名追加する（${ja}）。`,
            en: `Add an interpreter ${fix.pair}: ${en}.`,
          }
        : {
            vi: `Nhờ phiên dịch ${interpreterCode} (${fix.pair}) làm thêm: ${vi}.`,
            ja: `通訳者${interpreterCode}（${fix.pair}）の時間を延ばす（${ja}）。`,
            en: `Ask interpreter ${interpreterCode} (${fix.pair}) to work then too: ${en}.`,
          };
    case 'room':
      return roomCode === null
        ? {
            vi: `Thêm một phòng hạng ${fix.class}: ${vi}.`,
            ja: `${fix.class}の部屋を1室追加する（${ja}）。`,
            en: `Add a ${fix.class} room: ${en}.`,
          }
        : {
            vi: `Mở phòng ${roomCode} (${fix.class}): ${vi}.`,
            ja: `部屋${roomCode}（${fix.class}）を開ける（${ja}）。`,
            en: `Open room ${roomCode} (${fix.class}): ${en}.`,
          };
    case 'time': {
      const minutes = lengthMinutes(fix);
      return {
        vi: `Để ${people.vi} rảnh thêm ${minutes} phút: ${vi}.`,
        ja: `${people.ja}の予定をあと${minutes}分空ける（${ja}）。`,
        en: `Let ${people.en} be free for ${minutes} minutes more: ${en}.`,
      };
    }
    case 'window':
      return {
        vi: `Cho phép cuộc gặp diễn ra cả vào ${vi}.`,
        ja: `この会談を次の時間にも認める（${ja}）。`,
        en: `Let the meeting be at this time too: ${en}.`,
      };
    case 'room-class':
      return {
        vi: `Chấp nhận cả phòng hạng ${fix.roomClass}.`,
        ja: `${fix.roomClass}の部屋も認める。`,
        en: `Let it be in a ${fix.roomClass} too.`,
      };
    case 'without': {
      const { number = 0, priority = 0 } = meeting ?? {};
      return {
        vi: `Bỏ cuộc gặp số ${number} (mức ưu tiên ${priority}).`,
        ja: `第${number}号の会談を取りやめる（優先度${priority}）。`,
        en: `Take out meeting No. ${number} (priority ${priority}).`,
      };
    }
  }
}
