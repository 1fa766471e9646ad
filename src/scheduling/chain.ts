import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** More meetings than this never change place in one move: longer chains cost much and hardly ever pay. */
const LONGEST_CHAIN = 20;

/**
 * The meetings that would change place together, and where they would go; the schedule itself is not touched.
 * `newStart` −1 means the meeting loses its place.
 */
export class Chain {
  readonly members = new Int32Array(LONGEST_CHAIN);
  readonly newStart: Int32Array;
  /** Participants of the members, and the gaps each would have, as last priced. */
  readonly touched: Int32Array;
  readonly gapsOfTouched: Int32Array;
  size = 0;
  touchedCount = 0;
  /** The first members, which hold their new room and interpreters already. */
  settled = 0;
  private readonly stampOf: Int32Array;
  private readonly touchedStamp: Int32Array;
  private readonly firstEntry: Int32Array;
  private readonly nextEntry: Int32Array;
  private readonly entryMember: Int32Array;
  private entries = 0;
  private stamp = 0;
  /** The members of one participant that have a new start, by time. */
  private readonly newBegins = new Int32Array(LONGEST_CHAIN);
  private readonly newEnds = new Int32Array(LONGEST_CHAIN);

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
  ) {
    let widest = 0;
    const { from } = model.parties;
    for (let m = 0; m < model.meetings; m++) widest = Math.max(widest, (from[m + 1] ?? 0) - (from[m] ?? 0));
    this.newStart = new Int32Array(model.meetings);
    this.stampOf = new Int32Array(model.meetings);
    this.touched = new Int32Array(LONGEST_CHAIN * widest);
    this.gapsOfTouched = new Int32Array(LONGEST_CHAIN * widest);
    this.touchedStamp = new Int32Array(model.participants);
    this.firstEntry = new Int32Array(model.participants);
    this.nextEntry = new Int32Array(LONGEST_CHAIN * widest);
    this.entryMember = new Int32Array(LONGEST_CHAIN * widest);
  }

  /** Forgets all members. */
  clear(): void {
    this.stamp++;
    this.size = 0;
    this.entries = 0;
    this.touchedCount = 0;
    this.settled = 0;
  }

  has(m: number): boolean {
    return this.stampOf[m] === this.stamp;
  }

  /** Adds a meeting with its new start; false when the chain is full. */
  add(m: number, start: number): boolean {
    if (this.size === LONGEST_CHAIN) return false;
    this.stampOf[m] = this.stamp;
    this.newStart[m] = start;
    this.members[this.size++] = m;
    const { from, items } = this.model.parties;
    const last = from[m + 1] ?? 0;
    for (let i = from[m] ?? 0; i < last; i++) {
      const party = items[i] ?? 0;
      if (this.touchedStamp[party] !== this.stamp) {
        this.touchedStamp[party] = this.stamp;
        this.touched[this.touchedCount++] = party;
        this.firstEntry[party] = -1;
      }
      this.entryMember[this.entries] = m;
      this.nextEntry[this.entries] = this.firstEntry[party] ?? -1;
      this.firstEntry[party] = this.entries++;
    }
    return true;
  }

  /** Where a meeting would be after the move; −1 for nowhere. */
  startAfter(m: number): number {
    return (this.has(m) ? this.newStart[m] : this.schedule.start[m]) ?? -1;
  }

  /** Whether a member of the chain would be in the way of a party between `start` and `end`, seen from member `m`. */
  isTakenByMember(party: number, m: number, start: number, end: number): boolean {
    if (this.touchedStamp[party] !== this.stamp) return false;
    const buffer = this.model.buffer[party] ?? 0;
    for (let e = this.firstEntry[party] ?? -1; e >= 0; e = this.nextEntry[e] ?? -1) {
      const other = this.entryMember[e] ?? 0;
      const otherStart = this.newStart[other] ?? -1;
      if (other === m || otherStart < 0) continue;
      const otherEnd = otherStart + (this.model.duration[other] ?? 0);
      if (start < otherEnd + buffer && otherStart < end + buffer) return true;
    }
    return false;
  }

  /** The participant's gaps after the move: its day as it is without the members, and the members' new places between. */
  gapsAfter(party: number): number {
    const { model, newBegins, newEnds, stampOf, stamp } = this;
    const { sequence, begins, ends, length } = this.schedule;
    const { dayOf } = model;
    const { until, from } = model.gaps;
    const news = this.sortMembersOf(party);
    const row = (model.gaps.patternOf[party] ?? 0) * model.gaps.width;
    let at = model.meetingsOf.from[party] ?? 0;
    const last = at + (length[party] ?? 0);
    let gaps = 0;
    let end = -1;
    for (let i = 0; ;) {
      while (at < last && stampOf[sequence[at] ?? 0] === stamp) at++;
      const isNew = i < news && (at === last || (newBegins[i] ?? 0) < (begins[at] ?? 0));
      if (!isNew && at === last) return gaps;
      const begin = (isNew ? newBegins[i] : begins[at]) ?? 0;
      if (end >= 0 && begin > end && dayOf[end - 1] === dayOf[begin]) {
        gaps += (until[row + begin] ?? 0) - (from[row + end] ?? 0);
      }
      end = (isNew ? newEnds[i++] : ends[at++]) ?? 0;
    }
  }

  /** How often a participant would meet on the day of `slot`. */
  countOnDay(party: number, slot: number): number {
    const { dayOf } = this.model;
    const { sequence, begins, length } = this.schedule;
    let count = 0;
    const first = this.model.meetingsOf.from[party] ?? 0;
    for (let at = first; at < first + (length[party] ?? 0); at++) {
      if (!this.has(sequence[at] ?? 0) && dayOf[begins[at] ?? 0] === dayOf[slot]) count++;
    }
    for (let e = this.firstEntry[party] ?? -1; e >= 0; e = this.nextEntry[e] ?? -1) {
      const start = this.newStart[this.entryMember[e] ?? 0] ?? -1;
      if (start >= 0 && dayOf[start] === dayOf[slot]) count++;
    }
    return count;
  }

  private sortMembersOf(party: number): number {
    const { newBegins, newEnds } = this;
    let count = 0;
    for (let e = this.firstEntry[party] ?? -1; e >= 0; e = this.nextEntry[e] ?? -1) {
      const m = this.entryMember[e] ?? 0;
      const start = this.newStart[m] ?? -1;
      if (start < 0) continue;
      let i = count++;
      for (; i > 0 && (newBegins[i - 1] ?? 0) > start; i--) {
        newBegins[i] = newBegins[i - 1] ?? 0;
        newEnds[i] = newEnds[i - 1] ?? 0;
      }
      newBegins[i] = start;
      newEnds[i] = start + (this.model.duration[m] ?? 0);
    }
    return count;
  }
}
