import type { Chain } from './chain.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';
import { hasUnit } from './units-left.js';

const TRIES = 6;

/** A start at which meeting `m` disturbs no party and no member of the chain and finds a room, or −1; looks at a few. */
export function refit(model: Model, schedule: Schedule, chain: Chain, m: number, random: Random): number {
  const { from, starts } = model.domains;
  const first = from[m] ?? 0;
  const count = (from[m + 1] ?? 0) - first;
  if (count === 0) return -1;
  const current = schedule.start[m] ?? -1;
  for (let i = 0; i < TRIES; i++) {
    const start = starts[first + random.below(count)] ?? 0;
    if (start !== current && isFreeStart(model, schedule, chain, m, start)) return start;
  }
  return -1;
}

/** Whether no party of `m` is engaged at `start` and some accepted room and interpreter look free. */
function isFreeStart(model: Model, schedule: Schedule, chain: Chain, m: number, start: number): boolean {
  return arePartiesFree(model, schedule, chain, m, start) && hasPools(model, schedule, m, start);
}

/** Whether no party of `m` has another meeting at `start`, nor too short before or after. */
function arePartiesFree(model: Model, schedule: Schedule, chain: Chain, m: number, start: number): boolean {
  const end = start + (model.duration[m] ?? 0);
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    if (isPartyTaken(model, schedule, chain, items[i] ?? 0, m, start, end)) return false;
  }
  return true;
}

function isPartyTaken(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  party: number,
  m: number,
  start: number,
  end: number,
): boolean {
  const buffer = model.buffer[party] ?? 0;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  for (let i = first; i < last; i++) {
    if ((schedule.begins[i] ?? 0) >= end + buffer) break;
    if (start >= (schedule.ends[i] ?? 0) + buffer) continue;
    const other = schedule.sequence[i] ?? 0;
    if (other !== m && !chain.has(other)) return true;
  }
  return chain.isTakenByMember(party, m, start, end);
}

/** Whether each group of pools a meeting needs has a unit at `start`; two demands of one pool are not told apart. */
export function hasPools(model: Model, schedule: Schedule, m: number, start: number): boolean {
  return hasRoom(model, schedule, m, start) && hasSpeakers(model, schedule, m, start);
}

/** Whether an accepted room has a unit for meeting `m` at `start`. */
export function hasRoom(model: Model, schedule: Schedule, m: number, start: number): boolean {
  const { choices, choiceOf } = model.pools;
  const choice = choiceOf[m] ?? 0;
  const last = choices.from[choice + 1] ?? 0;
  for (let i = choices.from[choice] ?? 0; i < last; i++) {
    if (hasUnit(model, schedule, choices.items[i] ?? 0, start, model.duration[m] ?? 0)) return true;
  }
  return false;
}

/** Whether each pair meeting `m` asks for has somebody at `start`, looked at one by one. */
export function hasSpeakers(model: Model, schedule: Schedule, m: number, start: number): boolean {
  const { demands, speakers } = model.pools;
  for (let k = demands.from[m] ?? 0; k < (demands.from[m + 1] ?? 0); k++) {
    const pair = demands.items[k] ?? 0;
    const last = speakers.from[pair + 1] ?? 0;
    let i = speakers.from[pair] ?? 0;
    while (i < last && !hasUnit(model, schedule, speakers.items[i] ?? 0, start, model.duration[m] ?? 0)) i++;
    if (i === last) return false;
  }
  return true;
}
