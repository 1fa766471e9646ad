import type { DayBook } from './day-book.js';
import type { Random } from './random.js';
import type { Delegate, DelegateBlock, WallInterval } from './types.js';
import { between } from './wall-time.js';

const PERCENT_WITH_A_BLOCK = 6;
const BLOCKS: (WallInterval & { reason: string })[] = [
  { ...between('07:00', '10:30'), reason: 'Đến muộn / 到着遅れ / Late arrival' },
  { ...between('07:00', '13:30'), reason: 'Đến buổi chiều / 午後到着 / Arrives after noon' },
  { ...between('16:30', '20:30'), reason: 'Về sớm / 早退 / Early departure' },
  { ...between('11:00', '11:45'), reason: 'Trả lời phỏng vấn / 取材対応 / Press interview' },
  { ...between('15:15', '16:15'), reason: 'Việc riêng / 私用 / Private appointment' },
];

/** Time that delegates do not have; nobody who speaks has a block. */
export function buildBlocks(random: Random, delegates: Delegate[], dayBook: DayBook): DelegateBlock[] {
  return delegates
    .filter(({ ref, isHead }) => !isHead && !dayBook.hasEntries(ref) && random.chance(PERCENT_WITH_A_BLOCK))
    .map(({ ref }) => {
      const block = { ref, ...random.pick(BLOCKS) };
      dayBook.engage(ref, block);
      return block;
    });
}
