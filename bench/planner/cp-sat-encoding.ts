import type { Interval, Meeting, Placement, Problem } from '../../test/planner/contract.js';
import { covers, holds } from '../../test/planner/lookup.js';
import type { CpModel, CpSat, Expression } from './cp-sat-api.js';

/** Something of which a meeting takes a unit: a participant, a room or an interpreter entry. */
interface Holder {
  units: number;
  open: readonly Interval[];
  intervals: unknown[];
  /** For each block of open time, the slots that every meeting in it takes. */
  loads: Expression[][];
}

/**
 * A start for each meeting; a literal for each room and interpreter entry in each block of open time; as many at a time as
 * there are units. That no block is asked for more time than it has follows from the rest, and is said because it helps.
 */
export class Encoding {
  readonly model: CpModel;
  readonly variables = new Map<string, { start: Expression; isPlaced: Expression }>();
  private readonly blocks: Interval[];
  private readonly weights: Expression[] = [];
  private readonly parties: Map<string, Holder>;
  private readonly rooms: Map<string, Holder>;
  private readonly interpreters: Map<string, Holder>;

  constructor(
    private readonly cpSat: CpSat,
    private readonly problem: Problem,
  ) {
    this.model = new cpSat.CpModel();
    this.blocks = openBlocks(problem);
    this.parties = this.holdersOf(problem.participants);
    this.rooms = this.holdersOf(problem.rooms);
    this.interpreters = this.holdersOf(problem.interpreters);
    for (const meeting of problem.meetings) this.addMeeting(meeting);
    for (const holders of [this.parties, this.rooms, this.interpreters]) {
      for (const holder of holders.values()) this.limit(holder);
    }
  }

  /** Asks for so much weight, and names a schedule of less to begin with. */
  ask(weight: number, known: readonly Placement[]): void {
    this.model.addLinearConstraint(sumOf(this.weights), weight, 1e9);
    const starts = new Map(known.map(({ meeting, start }) => [meeting, start]));
    for (const [id, { start, isPlaced }] of this.variables) {
      const place = starts.get(id);
      this.model.addHint(isPlaced, place !== undefined);
      if (place !== undefined) this.model.addHint(start, place);
    }
  }

  private holdersOf(entries: readonly { id: string; available: readonly Interval[]; count?: number }[]) {
    const holder = (count: number | undefined, open: readonly Interval[]): Holder => {
      return { units: count ?? 1, open, intervals: [], loads: this.blocks.map(() => []) };
    };
    return new Map(entries.map(({ id, available, count }) => [id, holder(count, available)]));
  }

  private addMeeting(meeting: Meeting): void {
    const { model, problem, cpSat, blocks } = this;
    const { durationSlots: slots, pinned } = meeting;
    const rooms = meeting.rooms.filter((id) => (pinned?.room ?? id) === id).flatMap((id) => this.rooms.get(id) ?? []);
    const parties = meeting.parties.flatMap((id) => this.parties.get(id) ?? []);
    const all = startsOf(problem, meeting).filter((start) => {
      return [rooms, ...parties.map((one) => [one])].every((any) =>
        any.some(({ open }) => covers(open, start, start + slots)),
      );
    });
    if (all.length === 0) return;
    const start = model.newIntVarFromDomain(cpSat.Domain.fromValues(all));
    const isPlaced = model.newBoolVar();
    this.variables.set(meeting.id, { start, isPlaced });
    this.weights.push(isPlaced.times(meeting.priority));
    const inRoom = this.offer(rooms, start, all, slots);
    model.addEquality(sumOf(inRoom.flat()), isPlaced);
    for (const party of parties) {
      party.intervals.push(model.newOptionalFixedSizeIntervalVar(start, slots, isPlaced));
      blocks.forEach((_, b) => party.loads[b]?.push(...(inRoom[b] ?? []).map((literal) => literal.times(slots))));
    }
    for (const pair of meeting.interpretation ?? []) {
      const able = problem.interpreters.filter(({ pairs }) => pairs.includes(pair));
      const served = this.offer(
        able.flatMap(({ id }) => this.interpreters.get(id) ?? []),
        start,
        all,
        slots,
      );
      blocks.forEach((_, b) => this.equate(inRoom[b] ?? [], served[b] ?? []));
    }
  }

  /** Offers a meeting each of these holders in each block where it could begin; returns the literals of each block. */
  private offer(holders: readonly Holder[], start: Expression, all: readonly number[], slots: number): Expression[][] {
    const { model, blocks } = this;
    return blocks.map((block, b) =>
      holders.flatMap(({ open, intervals, loads }) => {
        const starts = all.filter((one) => holds([block], one) && covers(open, one, one + slots));
        if (starts.length === 0) return [];
        const literal = model.newBoolVar();
        model.addLinearConstraint(start, 0, 0, rangesOf(starts)).onlyEnforceIf(literal);
        intervals.push(model.newOptionalFixedSizeIntervalVar(start, slots, literal));
        loads[b]?.push(literal.times(slots));
        return [literal];
      }),
    );
  }

  private equate(left: readonly Expression[], right: readonly Expression[]): void {
    if (left.length > 0 && right.length > 0) this.model.addEquality(sumOf(left), sumOf(right));
    else if (left.length + right.length > 0) this.model.addLinearConstraint(sumOf([...left, ...right]), 0, 0);
  }

  private limit({ units, open, intervals, loads }: Holder): void {
    const ones = intervals.map(() => 1);
    if (units === 1) this.model.addNoOverlap(intervals);
    else this.model.addCumulative(intervals, ones, units);
    loads.forEach((terms, b) => {
      const [from, to] = this.blocks[b] ?? [0, 0];
      const time = open.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
      if (terms.length > 0) this.model.addLinearConstraint(sumOf(terms), 0, units * time);
    });
  }
}

/** The longest stretches in each of which some room is open all the time. */
function openBlocks({ rooms, days }: Problem): Interval[] {
  const open = rooms.flatMap(({ available }) => available);
  const last = Math.max(...days.map(([, end]) => end));
  const slots = Array.from({ length: last }, (_, slot) => slot).filter((slot) => holds(open, slot));
  const ranges = rangesOf(slots);
  return ranges.flatMap((from, i) => (i % 2 === 0 ? [[from, (ranges[i + 1] ?? from) + 1] as const] : []));
}

/** Where a meeting's windows, its pin and the days let it begin. */
function startsOf({ days }: Problem, { durationSlots, windows, pinned }: Meeting): number[] {
  const last = Math.max(...days.map(([, end]) => end));
  return Array.from({ length: last }, (_, start) => start).filter((start) => {
    const isWithin = (intervals: readonly Interval[]) =>
      intervals.some(([a, b]) => a <= start && start + durationSlots <= b);
    return start === (pinned?.start ?? start) && isWithin(days) && isWithin(windows ?? days);
  });
}

/** Ascending numbers as first and last of each run, one after the other: CP-SAT's way to write a domain. */
function rangesOf(numbers: readonly number[]): number[] {
  return numbers.flatMap((each, i) => [
    ...(numbers[i - 1] === each - 1 ? [] : [each]),
    ...(numbers[i + 1] === each + 1 ? [] : [each]),
  ]);
}

function sumOf([first, ...rest]: readonly Expression[]): Expression {
  if (first === undefined) throw new Error('a sum of nothing');
  return rest.reduce((sum, each) => sum.plus(each), first);
}
