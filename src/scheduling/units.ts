import type { Model } from './model.js';
import type { Schedule } from './schedule.js';

/** The unit number of each claim: meeting m's room is claim m, demand k is claim `meetings + k`; −1 where unplaced. */
export type Units = Int32Array;

interface Stay {
  node: number;
  start: number;
  end: number;
  /** The announced unit, −1 for none, and what losing it costs. */
  wish: number;
  price: number;
}

/**
 * Names the units of every pool. As no slot is over its count, taking free units in order of start always works out;
 * announced units are kept where they can be, the dearest first.
 */
export function nameUnits(model: Model, schedule: Schedule): Units {
  const units = new Int32Array(model.meetings + model.pools.demands.items.length).fill(-1);
  staysOfPools(model, schedule).forEach((stays, pool) => {
    const names = model.pools.units[pool] ?? [];
    stays.sort((a, b) => a.start - b.start || a.node - b.node);
    for (;;) {
      const stuck = colour(stays, names, units);
      if (stuck === undefined) break;
      giveUpWish(stays, stuck);
    }
  });
  return units;
}

function staysOfPools(model: Model, schedule: Schedule): Stay[][] {
  const { pools, previous, meetings, problem } = model;
  const stays = Array.from({ length: pools.count }, (): Stay[] => []);
  for (let m = 0; m < meetings; m++) {
    const start = schedule.start[m] ?? -1;
    if (start < 0) continue;
    const end = start + (model.duration[m] ?? 0);
    const announced = previous.start[m] === start ? problem.meetings[m]?.previous : undefined;
    const price = previous.price[m] ?? 0;
    const room = schedule.room[m] ?? 0;
    const wished = announced?.room === pools.id[room] ? announced?.roomUnit : undefined;
    stays[room]?.push({ node: m, start, end, wish: existing(pools.units[room], wished), price });
    const [first, last] = [pools.demands.from[m] ?? 0, pools.demands.from[m + 1] ?? 0];
    for (let k = first; k < last; k++) {
      const pool = schedule.interpreter[k] ?? 0;
      const told = announced?.interpreters?.[k - first];
      const unit = told?.interpreter === pools.id[pool] ? told?.unit : undefined;
      stays[pool]?.push({ node: meetings + k, start, end, wish: existing(pools.units[pool], unit), price });
    }
  }
  return stays;
}

function existing(names: readonly number[] | undefined, unit: number | undefined): number {
  return unit !== undefined && names?.includes(unit) ? unit : -1;
}

/** Gives each stay a unit; the first one that finds none is returned. */
function colour(stays: readonly Stay[], names: readonly number[], units: Units): Stay | undefined {
  const freeFrom = new Map(names.map((name) => [name, 0]));
  const wishes = new Map<number, Stay[]>();
  for (const stay of stays) {
    if (stay.wish >= 0) wishes.set(stay.wish, [...(wishes.get(stay.wish) ?? []), stay]);
  }
  for (const stay of stays) {
    const isFree = (name: number) => (freeFrom.get(name) ?? Infinity) <= stay.start;
    const isWishedByOther = (name: number) =>
      (wishes.get(name) ?? []).some((other) => other !== stay && other.start < stay.end && stay.start < other.end);
    const name =
      stay.wish >= 0
        ? isFree(stay.wish)
          ? stay.wish
          : undefined
        : bestUnit(
            names.filter((one) => isFree(one) && !isWishedByOther(one)),
            freeFrom,
          );
    if (name === undefined) return stay;
    units[stay.node] = name;
    freeFrom.set(name, stay.end);
  }
  return undefined;
}

/** The unit that was busy last leaves the fewest short pauses behind. */
function bestUnit(free: readonly number[], freeFrom: ReadonlyMap<number, number>): number | undefined {
  let best = free[0];
  for (const name of free) if ((freeFrom.get(name) ?? 0) > (freeFrom.get(best ?? 0) ?? 0)) best = name;
  return best;
}

/** Frees the cheapest wish that overlaps the stay without a unit, or its own. */
function giveUpWish(stays: readonly Stay[], stuck: Stay): void {
  const holders = stays.filter((stay) => stay.wish >= 0 && stay.start < stuck.end && stuck.start < stay.end);
  const others = holders.length > 0 ? holders : stays.filter((stay) => stay.wish >= 0);
  others.sort((a, b) => a.price - b.price || a.node - b.node);
  const loser = others[0];
  if (loser !== undefined) loser.wish = -1;
}
