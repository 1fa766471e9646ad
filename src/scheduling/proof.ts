import { dutiesOf, plainProof } from './duties.js';
import { boundGaps, raiseGapBound } from './gap-bound.js';
import type { Model } from './model.js';
import { inSteps } from './steps.js';
import { boundWeight } from './weight-bound.js';
import type { WeightProof } from './weight-proof.js';

/** Table cells looked at for the gaps of all participants; what is not looked at counts as 0. */
const WORK = 60_000_000;
const LITTLE_WORK = 500_000;
/** The same for a bound that takes them together, sought once so few gaps are left above it. */
const WORK_TOGETHER = 300_000_000;
const FEW_GAPS = 12;

/** What has been proven of a problem: no schedule is worth more, and none that is worth the most has fewer gaps. */
export class Proof {
  readonly bound: { weight: number; gaps: number };
  private weightProof: WeightProof;
  private isWeightSought = false;
  private gapsProvenFor = -Infinity;
  /** The weight for which the bound on gaps cannot be raised by more of the same. */
  private raisedFor = -Infinity;

  constructor(
    private readonly model: Model,
    private readonly shouldStop: () => boolean,
  ) {
    this.weightProof = plainProof(model);
    this.bound = { weight: this.weightProof.value, gaps: 0 };
  }

  /**
   * Proves what it can beside a schedule of that weight and those gaps; the same work whenever it is asked for. Gaps are
   * looked into where nothing weighs more or where it `isLast`: a bound for all schedules as heavy as the known one.
   * In haste, as when the search was stopped, only what takes next to no time is done, and only where it may be tight.
   */
  seek(weight: number, gaps: number, isLast: boolean, isInHaste: boolean): void {
    const { bound, model, shouldStop } = this;
    if (weight < bound.weight && !this.isWeightSought && !isInHaste) {
      this.isWeightSought = true;
      this.weightProof = boundWeight(model, this.weightProof, weight, shouldStop);
      bound.weight = Math.max(weight, Math.floor(this.weightProof.value + 1e-6));
    }
    const isHeaviest = weight >= bound.weight;
    if (gaps <= bound.gaps || (!isHeaviest && (!isLast || isInHaste))) return;
    if (weight > this.gapsProvenFor) this.seekGaps(weight, isInHaste);
    const above = gaps - bound.gaps;
    if (isInHaste || above <= 0 || above > FEW_GAPS || weight <= this.raisedFor) return;
    const duties = inSteps(dutiesOf(model, weight, this.weightProof), shouldStop);
    if (duties === undefined) return;
    const { model: known, isRequired } = duties;
    bound.gaps = raiseGapBound(known, isRequired, bound.gaps, gaps, { work: WORK_TOGETHER, shouldStop });
    this.raisedFor = weight;
  }

  private seekGaps(weight: number, isInHaste: boolean): void {
    const { model, bound, shouldStop } = this;
    const effort = isInHaste ? { work: LITTLE_WORK, shouldStop: () => false } : { work: WORK, shouldStop };
    const duties = inSteps(dutiesOf(model, weight, this.weightProof), effort.shouldStop);
    if (duties === undefined) return;
    if (!isInHaste) this.gapsProvenFor = weight;
    bound.gaps = Math.max(bound.gaps, boundGaps(duties.model, duties.isRequired, effort));
  }
}
