import type { Chain } from './chain.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';

/** Receives a meeting that is in the way; false when nothing can be done about it. */
export type Resolve = (inTheWay: number) => boolean;

/** Finds every placed meeting that the new place of member `m` excludes; false when a member or an unresolved one does. */
export function resolveConflicts(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  m: number,
  random: Random,
  resolve: Resolve,
): boolean {
  const start = chain.newStart[m] ?? 0;
  const end = start + (model.duration[m] ?? 0);
  const { from, items } = model.parties;
  for (let i = from[m] ?? 0; i < (from[m + 1] ?? 0); i++) {
    const party = items[i] ?? 0;
    if (chain.isTakenByMember(party, m, start, end)) return false;
    if (!resolveParty(model, schedule, chain, party, start, end, resolve)) return false;
    if (!model.hasDailyLimits) continue;
    if (!resolveDailyLimit(model, schedule, chain, party, start, random, resolve)) return false;
  }
  return resolveOrder(model, chain, m, start, end, resolve);
}

/** A party is in one meeting at a time and keeps its buffer between two of them. */
function resolveParty(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  party: number,
  start: number,
  end: number,
  resolve: Resolve,
): boolean {
  const buffer = model.buffer[party] ?? 0;
  const first = model.meetingsOf.from[party] ?? 0;
  const last = first + (schedule.length[party] ?? 0);
  for (let i = first; i < last; i++) {
    if ((schedule.begins[i] ?? 0) >= end + buffer) break;
    if (start >= (schedule.ends[i] ?? 0) + buffer) continue;
    const other = schedule.sequence[i] ?? 0;
    if (!chain.has(other) && !resolve(other)) return false;
  }
  return true;
}

/** A party meets no more often in a day than it wants to: some other meeting of the day has to go. */
function resolveDailyLimit(
  model: Model,
  schedule: Schedule,
  chain: Chain,
  party: number,
  start: number,
  random: Random,
  resolve: Resolve,
): boolean {
  const most = model.mostPerDay[party] ?? -1;
  if (most < 0) return true;
  if (chain.countOnDay(party, start) <= most) return true;
  const first = model.meetingsOf.from[party] ?? 0;
  let chosen = -1;
  let seen = 0;
  for (let i = first; i < first + (schedule.length[party] ?? 0); i++) {
    const other = schedule.sequence[i] ?? 0;
    if (chain.has(other) || model.dayOf[schedule.start[other] ?? 0] !== model.dayOf[start]) continue;
    if (random.below(++seen) === 0) chosen = other;
  }
  return chosen >= 0 && resolve(chosen);
}

/** A meeting that comes before another ends no later than the other starts. */
function resolveOrder(model: Model, chain: Chain, m: number, start: number, end: number, resolve: Resolve): boolean {
  const { after, before } = model;
  for (let i = after.from[m] ?? 0; i < (after.from[m + 1] ?? 0); i++) {
    const later = after.items[i] ?? 0;
    const laterStart = chain.startAfter(later);
    if (laterStart >= 0 && laterStart < end && (chain.has(later) || !resolve(later))) return false;
  }
  for (let i = before.from[m] ?? 0; i < (before.from[m + 1] ?? 0); i++) {
    const earlier = before.items[i] ?? 0;
    const earlierStart = chain.startAfter(earlier);
    if (earlierStart < 0 || earlierStart + (model.duration[earlier] ?? 0) <= start) continue;
    if (chain.has(earlier) || !resolve(earlier)) return false;
  }
  return true;
}
