import type { Interval, Meeting, Placement, Problem } from '../../test/planner/contract.js';
import { covers, holds } from '../../test/planner/lookup.js';
import { openBlocks, rangesOf, startsOf } from './open-time.js';
import type { CpModel, CpSat, Expression } from './cp-sat-api.js';

/** What is asked of a meeting; the literals of the entries that it may have, for its room and for each interpreter. */
interface Variables {
  start: Expression;
  isPlaced: Expression;
  rooms: Offered[];
  interpreters: Offered[][];
}

/** An entry, and the literal that is true where the meeting has a unit of it. */
interface Offered {
  id: string;
  literal: Expression;
}

/** A meeting while it is encoded: where it may begin, and where it is in the schedule that is known. */
interface Wanted {
  start: Expression;
  slots: number;
  starts: readonly number[];
  place: Placement | undefined;
}

/** Something of which a meeting takes a unit: a participant, a room or an interpreter entry. */
interface Holder {
  id: string;
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
  readonly variables = new Map<string, Variables>();
  private readonly blocks: Interval[];
  private readonly weights: Expression[] = [];
  private readonly parties: Map<string, Holder>;
  private readonly rooms: Map<string, Holder>;
  private readonly interpreters: Map<string, Holder>;

  constructor(
    private readonly cpSat: CpSat,
    private readonly problem: Problem,
    known: readonly Placement[],
  ) {
    this.model = new cpSat.CpModel();
    this.blocks = openBlocks(problem);
    this.parties = this.holdersOf(problem.participants);
    this.rooms = this.holdersOf(problem.rooms);
    this.interpreters = this.holdersOf(problem.interpreters);
    const places = new Map(known.map((place) => [place.meeting, place]));
    for (const meeting of problem.meetings) this.addMeeting(meeting, places.get(meeting.id));
    for (const holders of [this.parties, this.rooms, this.interpreters]) {
      for (const holder of holders.values()) this.limit(holder);
    }
  }

  /** Asks for so much weight. */
  ask(weight: number): void {
    this.model.addLinearConstraint(sumOf(this.weights), weight, 1e9);
  }

  private holdersOf(entries: readonly { id: string; available: readonly Interval[]; count?: number }[]) {
    const holder = (id: string, count: number | undefined, open: readonly Interval[]): Holder => {
      return { id, units: count ?? 1, open, intervals: [], loads: this.blocks.map(() => []) };
    };
    return new Map(entries.map(({ id, available, count }) => [id, holder(id, count, available)]));
  }

  private addMeeting(meeting: Meeting, place: Placement | undefined): void {
    const { model, problem, blocks } = this;
    const { durationSlots: slots, pinned } = meeting;
    const rooms = meeting.rooms.filter((id) => (pinned?.room ?? id) === id).flatMap((id) => this.rooms.get(id) ?? []);
    const parties = meeting.parties.flatMap((id) => this.parties.get(id) ?? []);
    const starts = startsOf(problem, meeting).filter((start) =>
      [rooms, ...parties.map((one) => [one])].every((any) =>
        any.some(({ open }) => covers(open, start, start + slots)),
      ),
    );
    if (starts.length === 0) return;
    const variables = this.variablesOf(meeting, starts, place);
    const { start, isPlaced } = variables;
    const wanted = { start, starts, slots, place };
    const inRoom = this.offer(wanted, rooms, variables.rooms);
    model.addEquality(sumOf(inRoom.flat()), isPlaced);
    for (const party of parties) {
      party.intervals.push(model.newOptionalFixedSizeIntervalVar(start, slots, isPlaced));
      blocks.forEach((_, b) => party.loads[b]?.push(...(inRoom[b] ?? []).map((literal) => literal.times(slots))));
    }
    for (const pair of meeting.interpretation ?? []) {
      const able = problem.interpreters.filter(({ pairs }) => pairs.includes(pair));
      const offered: Offered[] = [];
      variables.interpreters.push(offered);
      const speakers = able.flatMap(({ id }) => this.interpreters.get(id) ?? []);
      const served = this.offer(wanted, speakers, offered);
      blocks.forEach((_, b) => this.equate(inRoom[b] ?? [], served[b] ?? []));
    }
  }

  private variablesOf({ id, priority }: Meeting, starts: number[], place: Placement | undefined) {
    const { model } = this;
    const start = model.newIntVarFromDomain(this.cpSat.Domain.fromValues(starts));
    const isPlaced = model.newBoolVar();
    model.addHint(isPlaced, place !== undefined);
    if (place !== undefined) model.addHint(start, place.start);
    this.weights.push(isPlaced.times(priority));
    const variables: Variables = { start, isPlaced, rooms: [], interpreters: [] };
    this.variables.set(id, variables);
    return variables;
  }

  /** Offers a meeting each of these holders in each block where it could begin; returns the literals of each block. */
  private offer(
    { start, starts, slots, place }: Wanted,
    holders: readonly Holder[],
    offered: Offered[],
  ): Expression[][] {
    const { model, blocks } = this;
    return blocks.map((block, b) =>
      holders.flatMap(({ id, open, intervals, loads }) => {
        const possible = starts.filter((one) => holds([block], one) && covers(open, one, one + slots));
        if (possible.length === 0) return [];
        const literal = model.newBoolVar();
        const isKnown = place?.room === id || place?.interpreters.some(({ interpreter }) => interpreter === id);
        model.addHint(literal, isKnown === true && possible.includes(place?.start ?? -1));
        model.addLinearConstraint(start, 0, 0, rangesOf(possible)).onlyEnforceIf(literal);
        intervals.push(model.newOptionalFixedSizeIntervalVar(start, slots, literal));
        loads[b]?.push(literal.times(slots));
        offered.push({ id, literal });
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

function sumOf([first, ...rest]: readonly Expression[]): Expression {
  if (first === undefined) throw new Error('a sum of nothing');
  return rest.reduce((sum, each) => sum.plus(each), first);
}
