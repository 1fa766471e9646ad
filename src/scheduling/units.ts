import type { Model } from './model.js';
import type { Schedule } from './schedule.js';
import { byPool, inOrder, staysOf, type Stay } from './stays.js';

/** The unit number of each claim: meeting m's room is claim m, demand k is claim `meetings + k`; −1 where unplaced. */
export type Units = Int32Array;

/**
 * Names the units of every pool. As no slot is over its count, taking free units in order of start always works out;
 * announced units are kept where they can be, the dearest first.
 */
export function nameUnits(model: Model, schedule: Schedule): Units {
  const units = new Int32Array(model.meetings + model.pools.demands.items.length).fill(-1);
  const stays = staysOf(model, schedule);
  const endings = byPool(
    model,
    inOrder(stays, (stay) => stay.end, model.slots),
  );
  byPool(
    model,
    inOrder(stays, (stay) => stay.start, model.slots),
  ).forEach((own, pool) => {
    const names = model.pools.units[pool] ?? [];
    const hasWish = own.some((stay) => stay.wish >= 0);
    if (hasWish) own.sort((a, b) => a.start - b.start || b.wish - a.wish || a.node - b.node);
    if (hasWish) takeInTurn(own, names, units);
    else {
      const isRoom = pool < model.pools.rooms;
      const choose = isRoom ? nearTheLast(model, schedule, pool, units) : beforeTooLong(wishedStretch(model, pool));
      takeFreed(own, endings[pool] ?? [], names, units, choose);
    }
  });
  return units;
}

/**
 * Gives each stay, in order of start, its wish if that unit is free, else the free unit that costs others least: the
 * prices of those who wish for it meanwhile. Among equals the unit that was busy last leaves the fewest short pauses.
 */
function takeInTurn(stays: readonly Stay[], names: readonly number[], units: Units): void {
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
    units[stay.node] = names[best] ?? 0;
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

/** Chooses one of the free units, the last freed last, by its position. */
type Choose = (stay: Stay, free: readonly number[]) => number;

/**
 * The same where nobody wishes for a unit: units that are given back, at `endings` in order, lie on a stack, of which one
 * is chosen.
 */
function takeFreed(
  stays: readonly Stay[],
  endings: readonly Stay[],
  names: readonly number[],
  units: Units,
  choose: Choose,
): void {
  const free = [...names].reverse();
  let ended = 0;
  for (const stay of stays) {
    for (; (endings[ended]?.end ?? Infinity) <= stay.start; ended++) free.push(units[endings[ended]?.node ?? 0] ?? 0);
    const [unit = 0] = free.splice(choose(stay, free), 1);
    units[stay.node] = unit;
  }
}

/** The room in which one of the parties was last, where that is free; else the one that was left last. */
function nearTheLast(model: Model, schedule: Schedule, pool: number, units: Units): Choose {
  const { sequence, begins, length, room } = schedule;
  const { from, items } = model.parties;
  return ({ node, start }, free) => {
    for (let i = from[node] ?? 0; i < (from[node + 1] ?? 0); i++) {
      const first = model.meetingsOf.from[items[i] ?? 0] ?? 0;
      let at = first + (length[items[i] ?? 0] ?? 0) - 1;
      while (at > first && (begins[at] ?? 0) >= start) at--;
      const earlier = sequence[at] ?? 0;
      if ((begins[at] ?? 0) >= start || room[earlier] !== pool || model.dayOf[begins[at] ?? 0] !== model.dayOf[start])
        continue;
      const found = free.indexOf(units[earlier] ?? -1);
      if (found >= 0) return found;
    }
    return free.length - 1;
  };
}

/** The interpreter who worked last and would still not work too long; where all would, the one who would least. */
function beforeTooLong(most: number): Choose {
  const began = new Map<number, number>();
  const ended = new Map<number, number>();
  if (most === Infinity) return (_, free) => free.length - 1;
  return ({ start, end }, free) => {
    const since = (unit: number) => (ended.get(unit) === start ? (began.get(unit) ?? start) : start);
    let best = free.length - 1;
    let least = Infinity;
    for (let i = free.length - 1; i >= 0 && least > 0; i--) {
      const over = Math.max(0, end - since(free[i] ?? 0) - most);
      if (over < least) [best, least] = [i, over];
    }
    const unit = free[best] ?? 0;
    began.set(unit, since(unit));
    ended.set(unit, end);
    return best;
  };
}

/** The longest stretch that an interpreter pool wishes for; Infinity where it wishes for none. */
function wishedStretch({ pools, problem }: Model, pool: number): number {
  return problem.interpreters[(pools.entry[pool] ?? 0) - problem.rooms.length]?.maxStretchSlots ?? Infinity;
}
