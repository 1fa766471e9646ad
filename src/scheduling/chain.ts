import type { Model } from './model.js';
import { gapBetween, type Schedule } from './schedule.js';

/** More meetings than this never change place in one move. */
const LONGEST_CHAIN = 64;

/**
 * The meetings that would change place together, and where they would go; the schedule itself is not touched.
 * `newStart` −1 means the meeting loses its place.
 */
export class Chain {
  readonly members = new Int32Array(LONGEST_CHAIN);
  readonly newStart: Int32Array;
  /** Participants of the members. */
  readonly touched: Int32Array;
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
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    private readonly model: Model,
    private readonly schedule: Schedule,
  ) {
    const mostParties = widest(model.parties.from);
    this.newStart = new Int32Array(model.meetings);
    this.stampOf = new Int32Array(model.meetings);
    this.touched = new Int32Array(LONGEST_CHAIN * mostParties);
    this.touchedStamp = new Int32Array(model.participants);
    this.firstEntry = new Int32Array(model.participants);
    this.nextEntry = new Int32Array(LONGEST_CHAIN * mostParties);
    this.entryMember = new Int32Array(LONGEST_CHAIN * mostParties);
    this.starts = new Int32Array(widest(model.meetingsOf.from) + 1);
    this.ends = new Int32Array(widest(model.meetingsOf.from) + 1);
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
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
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

  /** The participant's gaps after the move; −1 when it would meet too often on a day. */
  gapsAfter(party: number): number {
    const count = this.collectDays(party);
    const { model, starts, ends } = this;
    const most = model.mostPerDay[party] ?? -1;
    let gaps = 0;
    let ofDay = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i] ?? 0;
      const isSameDay = i > 0 && model.dayOf[start] === model.dayOf[starts[i - 1] ?? 0];
      if (isSameDay) gaps += gapBetween(model, party, ends[i - 1] ?? 0, start);
      ofDay = isSameDay ? ofDay + 1 : 1;
      if (most >= 0 && ofDay > most) return -1;
    }
    return gaps;
  }

  /** Writes the participant's meetings after the move, by time, into `starts` and `ends`. */
  private collectDays(party: number): number {
    const { sequence, start, length } = this.schedule;
    const { duration } = this.model;
    const first = this.model.meetingsOf.from[party] ?? 0;
    const last = first + (length[party] ?? 0);
    let count = 0;
    for (let i = first; i < last; i++) {
      const m = sequence[i] ?? 0;
      if (this.stampOf[m] === this.stamp) continue;
      const from = start[m] ?? 0;
      this.starts[count] = from;
      this.ends[count++] = from + (duration[m] ?? 0);
    }
    for (let e = this.firstEntry[party] ?? -1; e >= 0; e = this.nextEntry[e] ?? -1) {
      const m = this.entryMember[e] ?? 0;
      const from = this.newStart[m] ?? -1;
      if (from >= 0) this.insert(count++, from, from + (duration[m] ?? 0));
    }
    return count;
  }

  private insert(at: number, start: number, end: number): void {
    const { starts, ends } = this;
    let i = at;
    for (; i > 0 && (starts[i - 1] ?? 0) > start; i--) {
      starts[i] = starts[i - 1] ?? 0;
      ends[i] = ends[i - 1] ?? 0;
    }
    starts[i] = start;
    ends[i] = end;
  }
}

function widest(from: Int32Array): number {
  let most = 0;
  for (let i = 1; i < from.length; i++) most = Math.max(most, (from[i] ?? 0) - (from[i - 1] ?? 0));
  return most;
}
