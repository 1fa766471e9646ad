import type { Model } from './model.js';
import { withStarts } from './narrow.js';
import { isInDomain } from './domains.js';
import type { Steps } from './steps.js';
import type { WeightProof } from './weight-proof.js';

/**
 * What every schedule does that is no lighter than a known one: the meetings it places, and, as the model's domains, the
 * starts it may use.
 */
export interface Duties {
  model: Model;
  isRequired: Uint8Array;
}

/** Guards against the rounding of sums of prices; weights are whole numbers. */
const TOLERANCE = 1e-6;

/**
 * A proof of the bound on weight splits it into what each meeting can gain at most. A schedule as heavy as `weight` falls
 * short of the bound by no more than the difference, so no single meeting in it gains less than its most by more than
 * that: a meeting that would lose more by being left out is placed, and starts at which it would lose more are not used.
 */
export function* dutiesOf(model: Model, weight: number, proof: WeightProof): Steps<Duties> {
  const spare = proof.value - weight + TOLERANCE;
  const most = model.priority.map((_, m) => proof.most(m));
  const isRequired = Uint8Array.from(most, (gain) => (gain > spare ? 1 : 0));
  const isUsable = (m: number, i: number) => (most[m] ?? 0) - proof.gain(m, i) <= spare;
  return { model: yield* withStarts(model, isUsable), isRequired };
}

/** The proof that needs no search: no meeting gains more than its priority and the price of moving it. */
export function plainProof(model: Model): WeightProof {
  const { previous, priority, domains } = model;
  const isKeepable = (m: number) => previous.exists && isInDomain(model, m, previous.start[m] ?? -1);
  const worth = (m: number, isKept: boolean) => (priority[m] ?? 0) + (isKept ? (previous.price[m] ?? 0) : 0);
  const most = (m: number) => (domains.from[m + 1] === domains.from[m] ? 0 : worth(m, isKeepable(m)));
  let value = 0;
  for (let m = 0; m < model.meetings; m++) value += most(m);
  return { value, most, gain: (m, i) => worth(m, domains.starts[i] === previous.start[m]) };
}
