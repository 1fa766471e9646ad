import type { WeightProof } from './weight-proof.js';
import { HybridGradient, ROUNDS_BETWEEN_LOOKS } from './hybrid-gradient.js';
import type { Model } from './model.js';
import { relax } from './relaxation.js';

/** Programs with more entries than this are not attempted; the bound is then the sum of what all could weigh. */
const MOST_ENTRIES = 2_000_000;
/** Entries looked at in all rounds together: the bound's share of the work, the same on every machine. */
const WORK = 30_000_000;
const MOST_ROUNDS = 1500;

/**
 * Looks for a better proof than `plain`; ends early when it proves that nothing weighs more than `known`.
 *
 * Give each limit of the relaxation a price. Whatever the prices, no schedule weighs more than all limits cost at them
 * plus what each meeting gains at its best place beyond them. Any prices prove a bound, so rounding cannot make it wrong.
 */
export function boundWeight(model: Model, plain: WeightProof, known: number, isCancelled: () => boolean): WeightProof {
  if (plain.value <= known || isCancelled()) return plain;
  const relaxation = relax(model, MOST_ENTRIES, isCancelled);
  if (relaxation === undefined) return plain;
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(WORK / (relaxation.row.length + 1)));
  const hybrid = new HybridGradient(relaxation);
  for (let round = 1; round <= rounds && Math.floor(hybrid.least + 1e-6) > known && !isCancelled(); round++) {
    hybrid.step();
    if (round % ROUNDS_BETWEEN_LOOKS === 0) hybrid.look();
  }
  return hybrid.least < plain.value ? hybrid.proof() : plain;
}
