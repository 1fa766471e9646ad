import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** A room with less of its open time left than this is full. */
const LEFT_OF_FULL = 0.1;

/** Whether most of the placed meetings are in rooms that are full. */
export function isPacked(model: Model, schedule: Schedule): boolean {
  const { pools, slots, meetings } = model;
  const isFull = Array.from({ length: pools.rooms }, (_, room) => {
    let left = 0;
    let open = 0;
    for (let t = room * slots; t < (room + 1) * slots; t++) {
      left += schedule.left[t] ?? 0;
      if ((pools.openRun[t] ?? 0) > 0) open += pools.capacity[room] ?? 0;
    }
    return left <= LEFT_OF_FULL * open;
  });
  let inFull = 0;
  for (let m = 0; m < meetings; m++) if ((schedule.start[m] ?? -1) >= 0 && isFull[schedule.room[m] ?? 0]) inFull++;
  return 2 * inFull > meetings - schedule.unplaced.size;
}
