import type { Interval, Meeting, Placement, Problem } from '../../test/planner/contract.js';

/** Where a meeting is in the planted schedule: its start, its room entry, then an interpreter entry for each pair. */
export interface PlantedPlace {
  start: number;
  pools: string[];
}

/** A problem with the schedule it was built around; null where none was planted. */
export interface Plant {
  problem: Problem;
  places: Map<string, PlantedPlace> | null;
}

/** A schedule that grows while its problem is drawn: who is free when, and how many of each pool. */
export class PlantedSchedule {
  readonly places = new Map<string, PlantedPlace>();
  private readonly freeByParticipant: Map<string, Uint8Array>;
  private readonly openByPool: Map<string, Int32Array>;
  private readonly speakers: Map<string, string[]>;
  private readonly slots: number;

  constructor(private readonly problem: Problem) {
    this.slots = Math.max(...problem.days.map(([, end]) => end));
    this.freeByParticipant = new Map(
      problem.participants.map((each) => [each.id, Uint8Array.from(this.amounts(each.available, 1))]),
    );
    this.openByPool = new Map(
      [...problem.rooms, ...problem.interpreters].map((each) => [
        each.id,
        this.amounts(each.available, each.count ?? 1),
      ]),
    );
    const pairs = new Set(problem.interpreters.flatMap((each) => each.pairs));
    this.speakers = new Map(
      [...pairs].map((pair) => [pair, problem.interpreters.filter((each) => each.pairs.includes(pair)).map((each) => each.id)]),
    ); // prettier-ignore
  }

  /** Starts at which a meeting of one pair at most could be, alone or beside what is planted. */
  startsOf(meeting: Meeting, isBeside: boolean): number[] {
    const free = meeting.parties.map((party) => this.freeByParticipant.get(party));
    const starts: number[] = [];
    let run = 0;
    for (let slot = this.slots - 1; slot >= 0; slot--) {
      if (this.problem.days.some(([, end]) => end === slot + 1)) run = 0;
      run = free.every((each) => each?.[slot] === 1) ? run + 1 : 0;
      if (run >= meeting.durationSlots && (!isBeside || this.poolsFor(meeting, slot) !== null)) starts.push(slot);
    }
    return starts;
  }

  /** Takes the parties, a room and an interpreter for the meeting. */
  place(meeting: Meeting, start: number): void {
    const pools = this.poolsFor(meeting, start) ?? [];
    for (let slot = start; slot < start + meeting.durationSlots; slot++) {
      for (const party of meeting.parties) this.freeByParticipant.get(party)?.fill(0, slot, slot + 1);
      for (const id of pools) {
        const open = this.openByPool.get(id);
        if (open !== undefined) open[slot] = (open[slot] ?? 0) - 1;
      }
    }
    this.places.set(meeting.id, { start, pools });
  }

  private poolsFor(meeting: Meeting, start: number): string[] | null {
    const choices = [meeting.rooms, ...(meeting.interpretation ?? []).map((pair) => this.speakers.get(pair) ?? [])];
    const pools = choices.map((ids) => ids.find((id) => this.isOpen(id, start, start + meeting.durationSlots)));
    return pools.every((id) => id !== undefined) ? pools : null;
  }

  private isOpen(id: string, start: number, end: number): boolean {
    const open = this.openByPool.get(id);
    for (let slot = start; slot < end; slot++) if ((open?.[slot] ?? 0) <= 0) return false;
    return true;
  }

  private amounts(intervals: readonly Interval[], amount: number): Int32Array {
    const amounts = new Int32Array(this.slots);
    for (const [start, end] of intervals) amounts.fill(amount, start, end);
    return amounts;
  }
}

/** The planted schedule in full: units go round in order of time, the first free one first. */
export function plantedPlacements({ problem, places }: Plant): Placement[] {
  const busyUntil = new Map<string, number>();
  const take = (id: string, start: number, end: number): number => {
    let unit = 0;
    while ((busyUntil.get(`${id}#${unit}`) ?? 0) > start) unit++;
    busyUntil.set(`${id}#${unit}`, end);
    return unit;
  };
  const durations = new Map(problem.meetings.map((each) => [each.id, each.durationSlots]));
  const inTime = [...(places ?? [])].sort(([, a], [, b]) => a.start - b.start);
  return inTime.map(([meeting, { start, pools }]) => {
    const end = start + (durations.get(meeting) ?? 0);
    const [room = '', ...speakers] = pools;
    const interpreters = speakers.map((speaker) => ({ interpreter: speaker, unit: take(speaker, start, end) }));
    return { meeting, start, end, room, roomUnit: take(room, start, end), interpreters };
  });
}
