import { freeSlots } from './domains.js';
import { listAt } from './lists.js';
import type { Model } from './model.js';
import type { Facts, Fix, Meeting, Reason } from './types.js';

/** Why a meeting cannot be placed, and, where it can be counted, what is missing at least. */
export interface Cause {
  reason: Reason;
  facts: Facts;
  missing?: Fix;
}

/** The cause of an empty domain, with an irreducible set of parties where they cause it; `undefined` when it is not empty. */
export function causeOfEmptyDomain(model: Model, m: number): Cause | undefined {
  if ((model.domains.from[m + 1] ?? 0) > (model.domains.from[m] ?? 0)) return undefined;
  const meeting = model.problem.meetings[m];
  if (meeting === undefined) return undefined;
  const parties = [...listAt(model.parties, m)];
  const allowed = allowedSlots(model, meeting);
  if (!hasRun(model, meeting, allowed)) return noWindow(meeting);
  const common = (some: readonly number[]) => intersect(model, allowed, some);
  if (!hasRun(model, meeting, common(parties))) return noCommonTime(model, meeting, parties, common);
  return noService(model, m, meeting, common(parties));
}

function noWindow(meeting: Meeting): Cause {
  const facts: Facts = { durationSlots: meeting.durationSlots };
  if (meeting.pinned !== undefined) {
    facts.pinnedStart = meeting.pinned.start;
    return { reason: 'pin-impossible', facts };
  }
  return { reason: 'no-window', facts };
}

/** Removes parties one by one as long as the rest still has no common time: what is left is irreducible. */
function noCommonTime(
  model: Model,
  meeting: Meeting,
  parties: readonly number[],
  common: (some: readonly number[]) => Uint8Array,
): Cause {
  let culprits = [...parties];
  for (const party of parties) {
    const others = culprits.filter((one) => one !== party);
    if (!hasRun(model, meeting, common(others))) culprits = others;
  }
  const names = culprits.map((party) => model.problem.participants[party]?.id ?? '');
  const facts: Facts = { parties: names, durationSlots: meeting.durationSlots };
  if (meeting.pinned !== undefined) facts.pinnedStart = meeting.pinned.start;
  return { reason: meeting.pinned === undefined ? 'no-common-time' : 'pin-impossible', facts };
}

function noService(model: Model, m: number, meeting: Meeting, common: Uint8Array): Cause {
  const { pools, slots } = model;
  const isOpen = (pool: number, start: number) => (pools.openRun[pool * slots + start] ?? 0) >= meeting.durationSlots;
  const starts = [...common.keys()].filter((start) => hasRunAt(model, meeting, common, start));
  const hasRoom = (start: number) => listAt(pools.choices, pools.choiceOf[m] ?? 0).some((room) => isOpen(room, start));
  const facts: Facts = { rooms: meeting.rooms };
  if (!starts.some(hasRoom)) return { reason: 'no-room', facts };
  const silent = [...listAt(pools.demands, m)].find(
    (pair) => !starts.some((one) => listAt(pools.speakers, pair).some((pool) => isOpen(pool, one))),
  );
  if (silent !== undefined) return { reason: 'no-interpreter', facts: { pair: pools.pairs[silent] ?? '' } };
  return { reason: 'no-room-and-interpreter', facts: { ...facts, pairs: meeting.interpretation ?? [] } };
}

/** Slots inside days, windows and the pin. */
function allowedSlots(model: Model, meeting: Meeting): Uint8Array {
  const allowed = new Uint8Array(model.slots).fill(meeting.windows === undefined ? 1 : 0);
  for (const [start, end] of meeting.windows ?? []) allowed.fill(1, start, end);
  const pin = meeting.pinned;
  return allowed.map((one, t) => {
    const isPinned = pin === undefined || (t >= pin.start && t < pin.start + meeting.durationSlots);
    return isPinned && (model.dayOf[t] ?? -1) >= 0 ? one : 0;
  });
}

function intersect(model: Model, allowed: Uint8Array, parties: readonly number[]): Uint8Array {
  const free = parties.flatMap((party) => {
    const participant = model.problem.participants[party];
    return participant === undefined ? [] : [freeSlots(participant, model.slots)];
  });
  return allowed.map((one, t) => (one === 1 && free.every((slots) => slots[t] === 1) ? 1 : 0));
}

function hasRun(model: Model, meeting: Meeting, slots: Uint8Array): boolean {
  return slots.some((one, start) => one === 1 && hasRunAt(model, meeting, slots, start));
}

function hasRunAt(model: Model, meeting: Meeting, slots: Uint8Array, start: number): boolean {
  for (let t = start; t < start + meeting.durationSlots; t++) {
    if (slots[t] !== 1 || model.dayOf[t] !== model.dayOf[start]) return false;
  }
  return true;
}
