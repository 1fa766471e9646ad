import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { outcomeOf } from './solution.js';

/** Meetings placed when a list is made: few together, and enough for the compiler. */
const SIZES = [128, 256, 512, 1024, 2048];

/**
 * Lists a large schedule now and then while it grows, for nobody: code that was never run is slow, and whoever cancels
 * later would wait for it.
 */
export class Rehearsal {
  private next = 0;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
  ) {}

  /** Lists the schedule if it has grown enough. */
  goOn(): void {
    const { model, schedule } = this;
    if (model.meetings - schedule.unplaced.size < (SIZES[this.next] ?? Infinity)) return;
    outcomeOf(model, schedule);
    this.next++;
  }
}
