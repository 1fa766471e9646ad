import { listStarts } from './domains.js';
import type { Model } from './model.js';
import type { Steps } from './steps.js';

/** Meetings whose starts are looked at between two rests. */
const MEETINGS_AT_ONCE = 512;

/** The model with only those starts in the domains that `isKept` lets pass: position `i` of `domains.starts`, of meeting `m`. */
export function* withStarts(model: Model, isKept: (m: number, i: number) => boolean): Steps<Model> {
  const { from, starts, words } = model.domains;
  const bits = new Int32Array(model.domains.bits.length);
  for (let m = 0; m < model.meetings; m++) {
    for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
      if (!isKept(m, i)) continue;
      const start = starts[i] ?? 0;
      const word = m * words + (start >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (start & 31));
    }
    if (m % MEETINGS_AT_ONCE === 0) yield;
  }
  return yield* withBits(model, bits);
}

/** The model with the domains that `bits` hold. */
export function* withBits(model: Model, bits: Int32Array): Steps<Model> {
  const { words, zonedBusy } = model.domains;
  return { ...model, domains: { ...(yield* listStarts(bits, words)), zonedBusy } };
}
