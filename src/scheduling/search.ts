import { buildFirst } from './first-schedule.js';
import { isLarge, type Model } from './model.js';
import { Move } from './move.js';
import { withoutPinnedTime } from './pins.js';
import { isPacked } from './packed.js';
import { copyPlaces, isBetter, keepPlaces, restorePlaces, type Places } from './places.js';
import { Proof } from './proof.js';
import { Random } from './random.js';
import { emptySchedule, type Schedule } from './schedule.js';
import { isOneSlot } from './slot-days.js';
import { SlotSwaps } from './slot-swaps.js';
import { inSteps } from './steps.js';
import {
  coolingFactor,
  STEPS,
  TIDYING,
  TIDYING_IN_WANT,
  tidyingTemperatures,
  weighingCosts,
  weightScale,
} from './temperatures.js';
import { Trials } from './trials.js';
import { announcedPrice, outcomeOf } from './solution.js';
import type { Progress } from './types.js';

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

const FIRST_CYCLE = 20_000;
const CYCLE_GROWTH = 1.5;
/** While weight is short, fewer meetings than this are weighed for longer than they are tidied. */
const MANY_MEETINGS = 300;
/** Tries between two looks at whether to stop: few, for each kind is slow while its code is cold. */
const CHECK_EVERY = 64;

/** Simulated annealing in cycles, each half as long again as the one before; what a cycle does depends on its number alone. */
export class Search {
  readonly schedule: Schedule;
  readonly move: Move;
  /** Moves evaluated: a meeting and a start of its domain, whose clashes were found and whose cost was priced. */
  iterations = 0;
  readonly proof: Proof;
  /** Whether every meeting was looked at once; false only where the search was cancelled before. */
  readonly isWhole: boolean;
  private isStopped = false;
  private readonly random: Random;
  /** The best places found. */
  readonly best: Places;
  readonly trials: Trials;
  private steps = 0;
  private model: Model;
  private readonly swaps: SlotSwaps | undefined;

  /** Builds a first schedule. */
  constructor(
    model: Model,
    private readonly options: SearchOptions,
  ) {
    this.random = new Random(options.seed);
    this.schedule = emptySchedule(model);
    this.move = new Move(model, this.schedule, this.random, TIDYING);
    this.model = model;
    const isSure = buildFirst(this.move, options.begin, options.mostMoved, options.isCancelled);
    this.isWhole = isSure !== undefined;
    this.best = copyPlaces(this.schedule);
    this.report();
    if (isSure !== undefined)
      this.model = inSteps(withoutPinnedTime(model, this.schedule, isSure), options.isCancelled) ?? model;
    this.proof = new Proof(this.model, () => this.shouldStop());
    this.trials = new Trials(this.model, this.move, this.random, () => {
      if (isBetter(this.schedule, this.best)) keepPlaces(this.model, this.schedule, this.best);
    });
    this.swaps = isOneSlot(this.model) ? new SlotSwaps(this.model, this.schedule, this.random) : undefined;
  }

  /** Improves the schedule until the budget is spent; the same seed and iterations give the same schedule. */
  run(): void {
    const { model, schedule } = this;
    let heat = schedule.moved < schedule.kept.length && model.previous.exists ? 0.1 : 1;
    const first = Math.max(FIRST_CYCLE, 10 * model.meetings);
    for (let length = first; this.goesOn() && !this.isOptimal(); length = Math.round(length * CYCLE_GROWTH)) {
      const isShort = this.isShort();
      if (isShort) this.weigh(length, length === first, heat);
      heat = Math.min(1, 2 * heat);
      this.bringBack();
      this.tidy(length, isShort && model.meetings < MANY_MEETINGS);
      this.bringBack();
      this.proveBounds(false);
    }
    this.move.costs = TIDYING;
    this.bringBack();
    this.proveBounds(true);
  }

  /** Brings the schedule back to the best places, unless nobody will ask for it. */
  private bringBack(): void {
    inSteps(restorePlaces(this.model, this.schedule, this.best), () => this.isGivenUp());
  }

  /** Whether an answer is wanted so soon that the best places must do: the schedule may be half way back to them. */
  isGivenUp(): boolean {
    return isLarge(this.model.problem) && this.options.isCancelled();
  }

  /** The schedule stands at the best places: what its units cost after all counts, not what the search took them for. */
  private proveBounds(isLast: boolean): void {
    const { options, model, schedule, best } = this;
    if (options.isCancelled() || !options.provesBounds) return;
    if (this.isStopped && this.isShort()) return;
    const isSure = !model.previous.exists;
    const weight = isSure ? best.weight : outcomeOf(model, schedule).score.weight + announcedPrice(model);
    this.proof.seek(weight, best.gaps, isLast, this.isStopped);
  }

  /** Whether more weight is possible, as far as is known. */
  private isShort(): boolean {
    return this.best.weight < this.proof.bound.weight;
  }

  private isOptimal(): boolean {
    return !this.isShort() && this.best.gaps <= this.proof.bound.gaps;
  }

  /** An annealing of gaps alone: of half the tries, or where each takes longer a quarter, if most time is for weight. */
  private tidy(tries: number, isShortened: boolean): void {
    const { swaps, best, trials } = this;
    if (this.isGivenUp()) return;
    trials.isPacked = isPacked(this.model, this.schedule);
    const { hottest, coldest } = tidyingTemperatures(this.model, trials.isPacked);
    const length = isShortened ? tries / (trials.isPacked ? 4 : 2) : tries;
    if (swaps === undefined) {
      this.move.costs = this.isShort() ? TIDYING_IN_WANT : TIDYING;
      this.cool(length, hottest, coldest, (temperature) => trials.try(temperature, false));
      return;
    }
    swaps.load();
    this.cool(length, hottest, coldest, (temperature) => swaps.try(temperature, best));
    swaps.keepBetter(best);
  }

  /** An annealing in which meetings may lose their place. */
  private weigh(length: number, isFirst: boolean, heat: number): void {
    this.move.costs = weighingCosts(this.model, isFirst);
    this.cool(length, heat * weightScale(this.model), 0.05, (temperature) => this.trials.try(temperature, true));
  }

  /** One slow cooling from `hottest` to `hottest × coldest`; `tryOne` returns how many moves it priced. */
  private cool(length: number, hottest: number, coldest: number, tryOne: (temperature: number) => number): void {
    const factor = coolingFactor(coldest);
    let temperature = hottest;
    for (let step = 0; step < STEPS && this.goesOn() && !this.isOptimal(); step++, temperature *= factor) {
      for (let i = 0; i < length / STEPS; i++) {
        if (this.iterations >= this.options.iterations) return;
        if (++this.steps % CHECK_EVERY === 0 && this.shouldStop()) return;
        this.iterations += tryOne(temperature);
      }
      this.report();
    }
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
