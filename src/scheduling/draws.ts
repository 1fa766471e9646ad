import type { Model } from './model.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';

/** Draws what to try next: a meeting, and a start for it. */
export class Draws {
  /** Meetings that have any start. */
  readonly movable: Int32Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
    private readonly random: Random,
  ) {
    const movable: number[] = [];
    for (let m = 0; m < model.meetings; m++) if (this.freedom(m) > 0) movable.push(m);
    this.movable = Int32Array.from(movable);
  }

  /** A meeting without a place, or −1. */
  unplaced(): number {
    const { items, size } = this.schedule.unplaced;
    return size === 0 ? -1 : (items[this.random.below(size)] ?? -1);
  }

  /** Half of the time a meeting of somebody with gaps, else any; −1 when there is none. */
  meeting(): number {
    const { random, schedule, model, movable } = this;
    if (schedule.gappy.size > 0 && random.below(2) === 0) {
      const party = schedule.gappy.items[random.below(schedule.gappy.size)] ?? 0;
      const first = model.meetingsOf.from[party] ?? 0;
      return schedule.sequence[first + random.below(schedule.length[party] ?? 1)] ?? -1;
    }
    return movable.length === 0 ? -1 : (movable[random.below(movable.length)] ?? -1);
  }

  /** Any start of a meeting's domain, or −1. */
  start(m: number): number {
    const freedom = this.freedom(m);
    if (freedom === 0) return -1;
    return this.model.domains.starts[(this.model.domains.from[m] ?? 0) + this.random.below(freedom)] ?? -1;
  }

  /** A start, perhaps outside the domain, that touches another meeting of one of the parties; −1 when there is none. */
  touchingStart(m: number): number {
    const { random, model, schedule } = this;
    const { from, items } = model.parties;
    const first = from[m] ?? 0;
    const party = items[first + random.below((from[m + 1] ?? 0) - first)] ?? 0;
    const length = schedule.length[party] ?? 0;
    if (length === 0) return -1;
    const at = (model.meetingsOf.from[party] ?? 0) + random.below(length);
    if (schedule.sequence[at] === m) return -1;
    const buffer = model.buffer[party] ?? 0;
    if (random.below(2) === 0) return (schedule.ends[at] ?? 0) + buffer;
    return (schedule.begins[at] ?? 0) - (model.duration[m] ?? 0) - buffer;
  }

  private freedom(m: number): number {
    return (this.model.domains.from[m + 1] ?? 0) - (this.model.domains.from[m] ?? 0);
  }
}
