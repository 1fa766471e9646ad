import type { Model } from './model.js';
import type { Seats } from './places.js';

/** A claim of one unit of a pool, from `start` to `end`. */
interface Stay {
  claim: number;
  start: number;
  end: number;
  /** The announced unit, −1 for none, and what losing it costs. */
  wish: number;
  price: number;
}

/**
 * Names the units of every pool of several of which one was announced to a meeting that is still there then: announced
 * units are kept where they can be, the dearest first. Returns 1 for these pools, 0 for the others.
 */
export function nameAnnounced(model: Model, schedule: Seats, units: Int32Array): Uint8Array {
  const isNamed = new Uint8Array(model.pools.count);
  if (!model.previous.exists) return isNamed;
  staysOf(model, schedule).forEach((stays, pool) => {
    if (stays.every((stay) => stay.wish < 0)) return;
    isNamed[pool] = 1;
    stays.sort((a, b) => a.start - b.start || b.wish - a.wish || a.claim - b.claim);
    takeInTurn(stays, model.pools.units[pool] ?? [], units);
  });
  return isNamed;
}

/** For each pool of several units every claim of a placed meeting. */
function staysOf(model: Model, schedule: Seats): Stay[][] {
  const { pools, previous, meetings, problem } = model;
  const stays = Array.from({ length: pools.count }, (): Stay[] => []);
  const add = (m: number, claim: number, pool: number, entry?: string, unit?: number) => {
    const names = pools.units[pool] ?? [];
    if (names.length < 2) return;
    const start = schedule.start[m] ?? 0;
    const wish = entry === pools.id[pool] && unit !== undefined && names.includes(unit) ? unit : -1;
    const price = previous.price[m] ?? 0;
    stays[pool]?.push({ claim, start, end: start + (model.duration[m] ?? 0), wish, price });
  };
  for (let m = 0; m < meetings; m++) {
    const start = schedule.start[m] ?? -1;
    if (start < 0) continue;
    const told = previous.start[m] === start ? problem.meetings[m]?.previous : undefined;
    add(m, m, schedule.room[m] ?? 0, told?.room, told?.roomUnit);
    const first = pools.demands.from[m] ?? 0;
    for (let k = first; k < (pools.demands.from[m + 1] ?? 0); k++) {
      const { interpreter, unit } = told?.interpreters?.[k - first] ?? {};
      add(m, meetings + k, schedule.interpreter[k] ?? 0, interpreter, unit);
    }
  }
  return stays;
}

/**
 * Gives each stay, in order of start, its wish if that unit is free, else the free unit that costs others least: the
 * prices of those who wish for it meanwhile. Among equals the unit that was busy last leaves the fewest short pauses.
 */
function takeInTurn(stays: readonly Stay[], names: readonly number[], units: Int32Array): void {
  const freeFrom = new Int32Array(names.length);
  const wishers = names.map((): Stay[] => []);
  for (const stay of stays) wishers[names.indexOf(stay.wish)]?.push(stay);
  for (const stay of stays) {
    const wished = names.indexOf(stay.wish);
    let best = -1;
    let least = Infinity;
    for (let i = 0; i < names.length; i++) {
      const free = freeFrom[i] ?? 0;
      if (free > stay.start) continue;
      const cost = i === wished ? -1 : wishCost(wishers[i] ?? [], stay);
      if (cost > least || (cost === least && free <= (freeFrom[best] ?? 0))) continue;
      best = i;
      least = cost;
    }
    units[stay.claim] = names[best] ?? 0;
    freeFrom[best] = stay.end;
  }
}

function wishCost(wishers: readonly Stay[], stay: Stay): number {
  let cost = 0;
  for (const other of wishers) {
    if (other !== stay && other.start >= stay.start && other.start < stay.end) cost += 1 + other.price;
  }
  return cost;
}
