import { bestFreeStart, construct, constructPins } from './construct.js';
import type { Model } from './model.js';
import { Move, isInDomain, type Costs, type Style } from './move.js';
import { withoutPinnedTime } from './pins.js';
import { drawExponential, naturalLog, Random } from './random.js';
import { emptySchedule, type Schedule } from './schedule.js';
import { copyPlaces, isBetter, restorePlaces, type Places } from './places.js';
import type { Progress } from './types.js';
import { Proof } from './proof.js';
import { announcedPrice, listPlacements, scorePlacements } from './solution.js';

/** How long a search may run and who watches it. */
export interface SearchOptions {
  seed: number;
  /** Moves to evaluate at most. */
  iterations: number;
  shouldStop: () => boolean;
  /** Whether an answer is wanted at once, without bounds that take time. */
  isCancelled: () => boolean;
  onProgress?: (progress: Progress) => void;
  /** Announced meetings that may move at most, besides those that must. */
  mostMoved: number;
  /** Where to begin: a start for each meeting, −1 for none. */
  begin: Int32Array;
  /** Whether to spend work on bounds tighter than the obvious ones. */
  provesBounds: boolean;
}

/** What a search leaves behind: the best schedule it met and the moves it evaluated. */
export interface Found {
  schedule: Schedule;
  move: Move;
  iterations: number;
  bound: { weight: number; gaps: number };
}

const COSTS: Costs = { weight: 1024, gap: 16, unfairness: 0.5, rank: 0.25 };
const CHECK_EVERY = 256;

/** Builds a schedule and improves it until the budget is spent; the same seed and iterations give the same schedule. */
export function search(model: Model, options: SearchOptions): Found {
  const annealer = new Annealer(model, options);
  annealer.run();
  return {
    schedule: annealer.schedule,
    move: annealer.move,
    iterations: annealer.iterations,
    bound: annealer.proof.bound,
  };
}

/** Simulated annealing in cycles, each twice as long as the one before; what a cycle does depends on its number alone. */
class Annealer {
  readonly schedule: Schedule;
  readonly move: Move;
  iterations = 0;
  readonly proof: Proof;
  private isStopped = false;
  private readonly random: Random;
  private best: Places;
  private readonly movable: Int32Array;

  /** The model without starts that pinned meetings exclude: what is drawn from and what bounds are proven of. */
  private readonly model: Model;

  constructor(
    model: Model,
    private readonly options: SearchOptions,
  ) {
    this.random = new Random(options.seed);
    this.schedule = emptySchedule(model);
    this.move = new Move(model, this.schedule, this.random, { ...COSTS });
    constructPins(this.move);
    this.model = model.pinned.includes(1) ? withoutPinnedTime(model, this.schedule) : model;
    this.best = copyPlaces(this.schedule);
    this.proof = new Proof(this.model, options.isCancelled);
    this.movable = Int32Array.from(model.priority, (_, m) => m).filter((m) => this.freedom(m) > 0);
  }

  run(): void {
    this.move.mostMoved = this.options.mostMoved;
    construct(this.move, this.options.begin, () => this.shouldStop());
    this.keepBest();
    this.report();
    let heat = this.schedule.moved < this.schedule.kept.length && this.model.previous.exists ? 0.1 : 1;
    for (let length = Math.max(20_000, 10 * this.model.meetings); this.goesOn() && !this.isOptimal(); length *= 2) {
      if (this.best.weight < this.proof.bound.weight) this.anneal(length, heat * this.weightScale(), 0.05, true);
      heat = Math.min(1, 2 * heat);
      restorePlaces(this.move, this.best);
      this.anneal(length, 2 * COSTS.gap, 0.04, false);
      restorePlaces(this.move, this.best);
      this.proveBounds(false);
    }
    restorePlaces(this.move, this.best);
    this.proveBounds(true);
  }

  /** The schedule stands at the best places: what its units cost after all counts, not what the search took them for. */
  private proveBounds(isLast: boolean): void {
    const { options, model, schedule, best } = this;
    if (options.isCancelled() || !options.provesBounds) return;
    const isSure = !model.previous.exists;
    const weight = isSure
      ? best.weight
      : scorePlacements(model, schedule, listPlacements(model, schedule)).weight + announcedPrice(model);
    this.proof.seek(weight, best.gaps, isLast);
  }

  private isOptimal(): boolean {
    return this.best.weight >= this.proof.bound.weight && this.best.gaps <= this.proof.bound.gaps;
  }

  /** One slow cooling from `hottest` to `hottest × coldest`; meetings may lose their place only if `mayDrop`. */
  private anneal(length: number, hottest: number, coldest: number, mayDrop: boolean): void {
    const steps = 64;
    const factor = 1 + naturalLog(coldest) / steps;
    let temperature = hottest;
    for (let step = 0; step < steps && this.goesOn(); step++, temperature *= factor) {
      for (let i = 0; i < length / steps; i++) {
        if (this.iterations >= this.options.iterations) return;
        if (this.iterations % CHECK_EVERY === 0 && this.shouldStop()) return;
        this.iterations++;
        this.step(temperature, mayDrop);
      }
      this.report();
    }
  }

  private step(temperature: number, mayDrop: boolean): void {
    const { random, schedule } = this;
    const limit = temperature * drawExponential(random);
    const isInsertion = schedule.unplaced.size > 0 && random.below(mayDrop ? 4 : 16) === 0;
    const m = isInsertion ? this.drawUnplaced() : this.drawMeeting();
    if (m < 0) return;
    const start = this.drawStart(m, isInsertion);
    if (start < 0 || !isInDomain(this.model, m, start)) return;
    const draw = random.below(8);
    const style: Style = draw < 5 && !isInsertion ? 'swap' : draw === 7 ? 'drop' : 'refit';
    if (this.move.attempt(m, start, style, mayDrop, limit) && this.move.delta < 0) this.keepBest();
  }

  private drawUnplaced(): number {
    return this.schedule.unplaced.items[this.random.below(this.schedule.unplaced.size)] ?? -1;
  }

  /** Half of the time a meeting of somebody with gaps, else any. */
  private drawMeeting(): number {
    const { random, schedule, model } = this;
    if (schedule.gappy.size > 0 && random.below(2) === 0) {
      const party = schedule.gappy.items[random.below(schedule.gappy.size)] ?? 0;
      const first = model.meetingsOf.from[party] ?? 0;
      return schedule.sequence[first + random.below(schedule.length[party] ?? 1)] ?? -1;
    }
    return this.movable.length === 0 ? -1 : (this.movable[random.below(this.movable.length)] ?? -1);
  }

  private drawStart(m: number, isInsertion: boolean): number {
    const { random, model } = this;
    const draw = random.below(8);
    if (isInsertion && draw === 0) return bestFreeStart(model, this.schedule, m, new Set());
    if (draw < 5) return this.drawNeighbouringStart(m);
    const { from, starts } = model.domains;
    const first = from[m] ?? 0;
    return this.freedom(m) === 0 ? -1 : (starts[first + random.below(this.freedom(m))] ?? -1);
  }

  /** A start that touches another meeting of one of the parties. */
  private drawNeighbouringStart(m: number): number {
    const { random, model, schedule } = this;
    const { from, items } = model.parties;
    const first = from[m] ?? 0;
    const party = items[first + random.below((from[m + 1] ?? 0) - first)] ?? 0;
    const length = schedule.length[party] ?? 0;
    if (length === 0) return -1;
    const other = schedule.sequence[(model.meetingsOf.from[party] ?? 0) + random.below(length)] ?? 0;
    const buffer = model.buffer[party] ?? 0;
    const start = schedule.start[other] ?? 0;
    if (other === m) return -1;
    if (random.below(2) === 0) return start + (model.duration[other] ?? 0) + buffer;
    return start - (model.duration[m] ?? 0) - buffer;
  }

  private freedom(m: number): number {
    return (this.model.domains.from[m + 1] ?? 0) - (this.model.domains.from[m] ?? 0);
  }

  /** A temperature at which the loss of an ordinary meeting is acceptable. */
  private weightScale(): number {
    const sorted = Float64Array.from(this.model.priority).sort();
    return COSTS.weight * Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1) * 0.25;
  }

  private keepBest(): void {
    if (isBetter(this.schedule, this.best)) this.best = copyPlaces(this.schedule, this.best);
  }

  private goesOn(): boolean {
    return this.iterations < this.options.iterations && !this.shouldStop();
  }

  private shouldStop(): boolean {
    this.isStopped ||= this.options.shouldStop();
    return this.isStopped;
  }

  private report(): void {
    this.options.onProgress?.({
      iterations: this.iterations,
      placed: this.model.meetings - this.best.unplaced,
      of: this.model.meetings,
      weight: this.best.weight,
      gaps: this.best.gaps,
    });
  }
}
