import type { Model } from './model.js';

/**
 * What one participant's gaps cost between a meeting and the next, for all ends and all starts at once: a step of the
 * dynamic programs over its days. Between days nothing is a gap; the buffer holds everywhere.
 */
export class DayScan {
  /** By slot: the end of a meeting of the participant that begins there and stays; 0 for none. */
  readonly staysUntil: Int32Array;
  private table = 0;
  private buffer = 0;
  private unit = 1;

  constructor(private readonly model: Model) {
    this.staysUntil = new Int32Array(model.slots);
  }

  /** Turns to a participant, to whom a gap costs `unit`; no meeting stays. */
  begin(party: number, unit: number): void {
    this.table = (this.model.gaps.patternOf[party] ?? 0) * this.model.gaps.width;
    this.buffer = this.model.buffer[party] ?? 0;
    this.unit = unit;
    this.staysUntil.fill(0);
  }

  /**
   * Writes to `next[row + start]` the least cost up to a start, from the costs `cost[row + end]` up to each end before it,
   * and to `via` that end, −1 for none. Meetings that stay are entered among the ends; nobody gets past them. Where the
   * day begins with nothing met, `isFirst`, any start costs nothing. Returns the end before which nothing may end.
   */
  ahead(cost: Float64Array, row: number, isFirst: boolean, next: Float64Array, via?: Int32Array): number {
    const { model, table, buffer, unit, staysUntil } = this;
    const { dayOf } = model;
    const { until, from } = model.gaps;
    let [earlierDays, viaEarlier, today, viaToday] = [isFirst ? 0 : Infinity, -1, Infinity, -1];
    let [sameDay, viaSame, passed] = [Infinity, -1, 0];
    for (let start = 0; start < model.slots; start++) {
      if (start > 0 && dayOf[start] !== dayOf[start - 1]) {
        if (today < earlierDays) [earlierDays, viaEarlier] = [today, viaToday];
        today = sameDay = Infinity;
      }
      const end = start - buffer;
      const ended = end > 0 ? (cost[row + end] ?? Infinity) : Infinity;
      const isToday = end > 0 && dayOf[end - 1] === dayOf[start];
      if (!isToday && ended < earlierDays) [earlierDays, viaEarlier] = [ended, end];
      if (isToday && ended < today) [today, viaToday] = [ended, end];
      const lessGaps = isToday ? ended - unit * (from[table + end] ?? 0) : Infinity;
      if (lessGaps < sameDay) [sameDay, viaSame] = [lessGaps, end];
      let [least, viaLeast] = [earlierDays, viaEarlier];
      if (isToday && buffer === 0 && ended < least) [least, viaLeast] = [ended, end];
      const behind = sameDay + unit * (until[table + start] ?? 0);
      if (behind < least) [least, viaLeast] = [behind, viaSame];
      next[row + start] = least;
      if (via !== undefined) via[row + start] = viaLeast;
      if (staysUntil[start] === 0) continue;
      passed = staysUntil[start] ?? 0;
      cost[row + passed] = least;
      earlierDays = today = sameDay = Infinity;
    }
    return passed;
  }

  /**
   * Writes to `cost[row + end]` the least that is still to come after each end, from the costs `next[start]` from each
   * start on; `done` is what it costs to meet nobody more.
   */
  back(cost: Float64Array, row: number, done: number, next: Float64Array): void {
    const { model, table, buffer, unit } = this;
    const { dayOf, slots } = model;
    const { until, from } = model.gaps;
    let [laterDays, today, sameDay] = [Infinity, Infinity, Infinity];
    for (let end = slots; end > 0; end--) {
      const day = dayOf[end - 1];
      if (end < slots && day !== dayOf[end]) {
        laterDays = Math.min(laterDays, today);
        today = sameDay = Infinity;
      }
      const start = end + buffer;
      const left = start < slots ? (next[start] ?? Infinity) : Infinity;
      const isToday = start < slots && dayOf[start] === day;
      if (!isToday) laterDays = Math.min(laterDays, left);
      else {
        today = Math.min(today, left);
        sameDay = Math.min(sameDay, left + unit * (until[table + start] ?? 0));
      }
      const touching = isToday && buffer === 0 ? left : Infinity;
      cost[row + end] = Math.min(done, laterDays, touching, sameDay - unit * (from[table + end] ?? 0));
    }
  }
}
