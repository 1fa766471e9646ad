import type { DayBook } from './day-book.js';
import type { Random } from './random.js';
import type { Delegate, DelegateBlock } from './types.js';
import type { EventDay } from './wall-time.js';

const PERCENT_WITH_A_BLOCK = 6;
const BLOCKS = [
  { start: '07:00', end: '10:30', reason: 'Đến muộn / 到着遅れ / Late arrival' },
  { start: '07:00', end: '13:30', reason: 'Đến buổi chiều / 午後到着 / Arrives after noon' },
  { start: '16:30', end: '20:30', reason: 'Về sớm / 早退 / Early departure' },
  { start: '11:00', end: '11:45', reason: 'Trả lời phỏng vấn / 取材対応 / Press interview' },
  { start: '15:15', end: '16:15', reason: 'Việc riêng / 私用 / Private appointment' },
];

/** Time that delegates do not have; nobody who speaks has a block. */
export function buildBlocks(random: Random, delegates: Delegate[], dayBook: DayBook, day: EventDay): DelegateBlock[] {
  return delegates
    .filter(({ ref, isHead }) => !isHead && !dayBook.hasEntries(ref) && random.chance(PERCENT_WITH_A_BLOCK))
    .map(({ ref }) => {
      const { start, end, reason } = random.pick(BLOCKS);
      const block = { ref, ...day.between(start, end), reason };
      dayBook.engage(ref, block);
      return block;
    });
}
