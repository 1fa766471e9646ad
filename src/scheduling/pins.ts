import type { Cause } from './causes.js';
import type { Chain } from './chain.js';
import { claimPlace } from './claims.js';
import { listAt } from './lists.js';
import type { Model } from './model.js';
import { withBits } from './narrow.js';
import type { Schedule } from './schedule.js';
import { removeSlots } from './slot-bits.js';
import { eachInSteps, type Steps } from './steps.js';
import { countPlace } from './units-left.js';

/**
 * Whether placed pinned meetings exclude every start of a meeting: by a party they share or by the order of the two.
 * Names an irreducible set of them; `undefined` when some start is left.
 */
export function causeOfPins(model: Model, schedule: Schedule, m: number): Cause | undefined {
  const starts = model.domains.starts.subarray(model.domains.from[m], model.domains.from[m + 1]);
  let pins = [...pinnedNear(model, schedule, m)];
  const ranges = new Map(pins.map((pin) => [pin, excludedBy(model, m, pin, schedule.start[pin] ?? 0)]));
  const excludes = (pin: number, start: number) => {
    const [from, to] = ranges.get(pin) ?? [0, 0];
    return start >= from && start < to;
  };
  const excludeAll = (some: readonly number[]) => starts.every((start) => some.some((pin) => excludes(pin, start)));
  if (pins.length === 0 || !excludeAll(pins)) return undefined;
  for (const pin of [...pins]) {
    const others = pins.filter((one) => one !== pin);
    if (excludeAll(others)) pins = others;
  }
  return { reason: 'pinned-in-the-way', facts: { pinned: pins.map((pin) => model.problem.meetings[pin]?.id ?? '') } };
}

function pinnedNear(model: Model, schedule: Schedule, m: number): Set<number> {
  const near = new Set<number>();
  const groups = [...listAt(model.parties, m)].map((party) => listAt(model.meetingsOf, party));
  for (const group of [...groups, listAt(model.after, m), listAt(model.before, m)]) {
    for (const other of group) if (model.pinned[other] === 1 && (schedule.start[other] ?? -1) >= 0) near.add(other);
  }
  return near;
}

/** The starts of a meeting that a placed pinned one excludes, half-open; by their order and by the parties they share. */
function excludedBy(model: Model, m: number, pin: number, pinStart: number): [from: number, to: number] {
  const duration = model.duration[m] ?? 0;
  const pinEnd = pinStart + (model.duration[pin] ?? 0);
  let [from, to] = [Infinity, -Infinity];
  if (listAt(model.after, m).includes(pin)) [from, to] = [pinStart - duration + 1, Infinity];
  if (listAt(model.before, m).includes(pin)) [from, to] = [-Infinity, Math.max(to, pinEnd)];
  const others = listAt(model.parties, pin);
  for (const party of listAt(model.parties, m)) {
    if (!others.includes(party)) continue;
    const buffer = model.buffer[party] ?? 0;
    from = Math.min(from, pinStart - duration - buffer + 1);
    to = Math.max(to, pinEnd + buffer);
  }
  return [from, to];
}

/**
 * The pinned meetings that every schedule places; this one holds nothing but pinned meetings. A placed one is sure unless
 * one that was left out could be there in its stead: a party or an order binds the two, or there are too few rooms or
 * interpreters for all pinned meetings at once.
 */
export function surePins(model: Model, schedule: Schedule, chain: Chain): Uint8Array {
  const { from } = model.domains;
  const isSure = model.pinned.map((isPinned, m) => (isPinned === 1 && (schedule.start[m] ?? -1) >= 0 ? 1 : 0));
  const leftOut = [...model.pinned.keys()].filter((m) => model.pinned[m] === 1 && isSure[m] === 0);
  const possible = leftOut.filter((m) => from[m + 1] !== from[m]);
  if (possible.length === 0) return isSure;
  if (model.pools.hasTransfers || !haveUnits(model, schedule, chain, possible)) return isSure.fill(0);
  for (const m of possible) {
    for (const party of listAt(model.parties, m))
      for (const other of listAt(model.meetingsOf, party)) isSure[other] = 0;
    for (const other of [...listAt(model.after, m), ...listAt(model.before, m)]) isSure[other] = 0;
  }
  return isSure;
}

/** Whether these pinned meetings find rooms and interpreters beside the placed ones, whoever their parties meet. */
function haveUnits(model: Model, schedule: Schedule, chain: Chain, meetings: readonly number[]): boolean {
  const shortage = { items: model.pools.choices.items, from: 0, to: 0 };
  const startOf = (m: number) => model.domains.starts[model.domains.from[m] ?? 0] ?? 0;
  const missing = meetings.findIndex((m) => !claimPlace(model, schedule, chain, m, startOf(m), shortage));
  const served = missing < 0 ? meetings : meetings.slice(0, missing);
  for (const m of served) countPlace(model, schedule, m, startOf(m), 1);
  return missing < 0;
}

/** Pinned meetings looked at between two askings. */
const PINS_AT_ONCE = 64;

/** The model without the starts that sure pinned meetings exclude. */
export function* withoutPinnedTime(model: Model, schedule: Schedule, isSure: Uint8Array): Steps<Model> {
  if (!isSure.includes(1)) return model;
  const bits = model.domains.bits.slice();
  const sure = [...isSure.keys()].filter((m) => isSure[m] === 1);
  yield* eachInSteps(sure, PINS_AT_ONCE, (pin) => {
    removePinned(model, schedule, pin, bits);
  });
  return yield* withBits(model, bits);
}

/** Takes the starts that a sure pinned meeting excludes out of the domains in `bits`. */
function removePinned(model: Model, schedule: Schedule, pin: number, bits: Int32Array): void {
  const { words } = model.domains;
  const pinStart = schedule.start[pin] ?? 0;
  const near = new Set([...listAt(model.after, pin), ...listAt(model.before, pin)]);
  for (const party of listAt(model.parties, pin)) for (const m of listAt(model.meetingsOf, party)) near.add(m);
  near.delete(pin);
  for (const m of near) {
    const [from, to] = excludedBy(model, m, pin, pinStart);
    removeSlots(bits.subarray(m * words, (m + 1) * words), from, to);
  }
}
