import type { Model } from './model.js';
import type { Places } from './places.js';
import type { Costs } from './price.js';
import { drawExponential, type Random } from './random.js';
import type { Schedule } from './schedule.js';
import { SlotChain } from './slot-chain.js';
import { SlotDays } from './slot-days.js';

/** Gaps and little else: the worst day counts so little that it never stands in the way of a gap less in all. */
const SWAPPING: Costs = { weight: 1024, gap: 16, unfairness: 0.125, rank: 0, edge: 0 };
/** Of eight meetings drawn, those of somebody with gaps; of eight slots, those beside another meeting of a party. */
const OF_GAPPY = 6;
const TOUCHING = 7;

/** An annealing's moves where every meeting lasts one slot: Kempe chains between two slots. */
export class SlotSwaps {
  private readonly days: SlotDays;
  private readonly chain: SlotChain;
  private readonly placed: Int32Array;
  private placedCount = 0;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    private readonly random: Random,
  ) {
    this.days = new SlotDays(model);
    this.chain = new SlotChain(model, this.days, random);
    this.placed = new Int32Array(model.meetings);
  }

  /** Begins with the schedule as it stands. */
  load(): void {
    const { days, schedule, model } = this;
    days.load(schedule);
    this.placedCount = 0;
    for (let m = 0; m < model.meetings; m++) {
      if ((schedule.start[m] ?? -1) >= 0) this.placed[this.placedCount++] = m;
    }
  }

  /** Tries one chain, which counts as one move; `best` gets the best starts before a chain is made that costs something. */
  try(temperature: number, best: Places): 1 {
    const { days, chain, random } = this;
    const m = this.drawMeeting();
    if (m < 0) return 1;
    const from = days.slotOf[m] ?? 0;
    const to = this.drawSlot(m, from);
    if (to < 0 || !chain.find(m, from, to, SWAPPING)) return 1;
    if (chain.delta > temperature * drawExponential(random)) return 1;
    if (chain.delta > 0 || days.gaps === 0) this.keepBetter(best);
    days.make(chain);
    return 1;
  }

  /** Keeps the days if they are better than the best. */
  keepBetter(best: Places): void {
    const { days, schedule } = this;
    if (days.gaps < best.gaps || (days.gaps === best.gaps && days.worst < best.worst)) days.keep(best, schedule);
  }

  private drawMeeting(): number {
    const { random, days, placedCount } = this;
    if (days.gappy.size > 0 && random.below(8) < OF_GAPPY) {
      const party = days.gappy.items[random.below(days.gappy.size)] ?? 0;
      return days.meetingAt[(party << 5) + drawBit(random, days.busy[party] ?? 1)] ?? -1;
    }
    return placedCount === 0 ? -1 : (this.placed[random.below(placedCount)] ?? -1);
  }

  /** Another slot of the meeting's domain; −1 for none. */
  private drawSlot(m: number, now: number): number {
    const { model, random, days } = this;
    const { from, items } = model.parties;
    let slots = (model.domains.bits[m * model.domains.words] ?? 0) & ~(1 << now);
    if (random.below(8) < TOUCHING) {
      const first = from[m] ?? 0;
      const party = items[first + random.below((from[m + 1] ?? 0) - first)] ?? 0;
      const others = (days.busy[party] ?? 0) & ~(1 << now);
      slots &= (others << 1) | (others >>> 1);
    }
    return slots === 0 ? -1 : drawBit(random, slots);
  }
}

/** One of the set bits of a word that is not 0. */
function drawBit(random: Random, bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  let left = bits;
  for (let skip = random.below(count); skip > 0; skip--) left &= left - 1;
  return 31 - Math.clz32(left & -left);
}
