import { IndexSet } from './index-set.js';
import type { Model } from './model.js';
import type { Places } from './places.js';
import type { Schedule } from './schedule.js';

/** The bits of all slots have to fit into one number; a participant's row of `meetingAt` is a slot longer. */
const MOST_SLOTS = 31;

/**
 * Whether meetings can be told apart by who meets alone: each lasts one slot, all sit in the same pool, and nothing
 * else hinders them but the hours of their parties and the order they ask for.
 */
export function isOneSlot({ slots, meetings, duration, buffer, hasDailyLimits, previous, pools }: Model): boolean {
  const { choices, choiceOf } = pools;
  const isSimple = !hasDailyLimits && !previous.exists && !pools.hasTransfers && pools.demands.items.length === 0;
  if (!isSimple || slots > MOST_SLOTS || meetings === 0 || buffer.some((slots) => slots > 0)) return false;
  const rooms = choices.items.subarray(choices.from[choiceOf[0] ?? 0], choices.from[(choiceOf[0] ?? 0) + 1]);
  return rooms.length === 1 && duration.every((slots) => slots === 1) && choiceOf.every((one) => one === choiceOf[0]);
}

/** Meetings that change slots at once, and whoever meets at other times afterwards: in which slots, with what gaps. */
interface SlotChange {
  members: Int32Array;
  size: number;
  slotAfter: (m: number) => number;
  ends: Int32Array;
  endCount: number;
  busyAfter: Int32Array;
  gapsAfter: Int32Array;
}

/** The days of all participants as bits, and who meets whom in each slot; only for problems that are `isOneSlot`. */
export class SlotDays {
  /** The slot of each meeting, −1 for none. */
  readonly slotOf: Int32Array;
  /** The meeting of a participant in a slot, −1 for none: `meetingAt[(participant << 5) + slot]`. */
  readonly meetingAt: Int32Array;
  /** The slots in which each participant meets. */
  readonly busy: Int32Array;
  readonly gapsOf: Int32Array;
  /** Participants with gaps. */
  readonly gappy: IndexSet;
  /** Participants that have so many gaps. */
  private readonly having: Int32Array;
  gaps = 0;
  worst = 0;
  /** Meetings in each slot, `inSlot[slot * meetings]` … ; how many; and how many there may be. */
  readonly inSlot: Int32Array;
  readonly count: Int32Array;
  readonly most: Int32Array;
  private readonly position: Int32Array;
  private readonly next: Int32Array;

  constructor(private readonly model: Model) {
    const { meetings, participants, slots, pools } = model;
    const room = pools.choices.items[pools.choices.from[pools.choiceOf[0] ?? 0] ?? 0] ?? 0;
    this.slotOf = new Int32Array(meetings).fill(-1);
    this.meetingAt = new Int32Array(participants * (MOST_SLOTS + 1)).fill(-1);
    this.busy = new Int32Array(participants);
    this.gapsOf = new Int32Array(participants);
    this.gappy = new IndexSet(participants);
    this.having = new Int32Array(slots + 1);
    this.inSlot = new Int32Array(slots * meetings);
    this.count = new Int32Array(slots);
    this.position = new Int32Array(meetings);
    this.next = new Int32Array(meetings);
    this.most = Int32Array.from({ length: slots }, (_, t) =>
      (pools.openRun[room * slots + t] ?? 0) > 0 ? (pools.capacity[room] ?? 0) : 0,
    );
  }

  /** Begins with a schedule. */
  load(schedule: Schedule): void {
    this.meetingAt.fill(-1);
    this.busy.fill(0);
    this.count.fill(0);
    this.having.fill(0);
    this.slotOf.fill(-1);
    this.gappy.clear();
    for (let m = 0; m < this.model.meetings; m++) {
      const slot = schedule.start[m] ?? -1;
      if (slot >= 0) this.enter(m, slot);
    }
    this.gaps = 0;
    this.worst = 0;
    this.gapsOf.forEach((_, party) => {
      const gaps = this.gapsWith(party, this.busy[party] ?? 0);
      this.gapsOf[party] = gaps;
      this.having[gaps] = (this.having[gaps] ?? 0) + 1;
      if (gaps > 0) this.gappy.add(party);
      this.gaps += gaps;
      this.worst = Math.max(this.worst, gaps);
    });
  }

  /** Brings the starts of `places` up to these days; `schedule.changed` learns what is elsewhere now. */
  keep(places: Places, schedule: Schedule): void {
    for (let m = 0; m < this.model.meetings; m++) {
      const slot = this.slotOf[m] ?? -1;
      if (slot === places.start[m]) continue;
      places.start[m] = slot;
      schedule.changed.add(m);
    }
    places.gaps = this.gaps;
    places.worst = this.worst;
  }

  /** The gaps a participant would have that meets in these slots. */
  gapsWith(party: number, busy: number): number {
    const { dayOf, gaps } = this.model;
    const row = (gaps.patternOf[party] ?? 0) * gaps.width;
    let sum = 0;
    let end = -1;
    for (let rest = busy; rest !== 0; rest &= rest - 1) {
      const slot = 31 - Math.clz32(rest & -rest);
      if (end >= 0 && slot > end && dayOf[end - 1] === dayOf[slot]) {
        sum += (gaps.until[row + slot] ?? 0) - (gaps.from[row + end] ?? 0);
      }
      end = slot + 1;
    }
    return sum;
  }

  /** Makes a change. */
  make(change: SlotChange): void {
    const { members, size, ends, busyAfter, gapsAfter } = change;
    for (let i = 0; i < size; i++) {
      const m = members[i] ?? 0;
      this.next[m] = change.slotAfter(m);
      this.leave(m);
    }
    for (let i = 0; i < size; i++) this.enter(members[i] ?? 0, this.next[members[i] ?? 0] ?? 0);
    for (let i = 0; i < change.endCount; i++) this.enterDay(ends[i] ?? 0, busyAfter[i] ?? 0, gapsAfter[i] ?? 0);
  }

  private enterDay(party: number, busy: number, gaps: number): void {
    const before = this.gapsOf[party] ?? 0;
    this.busy[party] = busy;
    if (gaps === before) return;
    this.gapsOf[party] = gaps;
    this.gaps += gaps - before;
    this.having[before] = (this.having[before] ?? 0) - 1;
    this.having[gaps] = (this.having[gaps] ?? 0) + 1;
    if (gaps === 0) this.gappy.remove(party);
    else if (before === 0) this.gappy.add(party);
    if (gaps > this.worst) this.worst = gaps;
    while (this.worst > 0 && this.having[this.worst] === 0) this.worst--;
  }

  /** Takes a meeting out of its slot; its parties' bits stay. */
  private leave(m: number): void {
    const { model, inSlot, count, position } = this;
    const slot = this.slotOf[m] ?? 0;
    const { from, items } = model.parties;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) this.meetingAt[((items[i] ?? 0) << 5) + slot] = -1;
    const left = (count[slot] ?? 0) - 1;
    const mover = inSlot[slot * model.meetings + left] ?? 0;
    inSlot[slot * model.meetings + (position[m] ?? 0)] = mover;
    position[mover] = position[m] ?? 0;
    count[slot] = left;
    this.slotOf[m] = -1;
  }

  /** Puts a meeting into a slot. */
  private enter(m: number, slot: number): void {
    const { model, count, busy } = this;
    const { from, items } = model.parties;
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
      const party = items[i] ?? 0;
      this.meetingAt[(party << 5) + slot] = m;
      busy[party] = (busy[party] ?? 0) | (1 << slot);
    }
    const at = count[slot] ?? 0;
    this.inSlot[slot * model.meetings + at] = m;
    this.position[m] = at;
    count[slot] = at + 1;
    this.slotOf[m] = slot;
  }
}
