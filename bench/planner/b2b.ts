import type { Interval, Meeting, Problem } from '../../test/planner/contract.js';
import type { Plant, PlantedPlace } from './planted.js';
import { Random } from './random.js';

/** What a problem in the shape of the published business-to-business set is drawn from. */
export interface B2bShape {
  meetings: number;
  slots: number;
  /** Meetings per hundred seats at tables. */
  fullPercent: number;
  /** How often in a hundred slots somebody pauses in the planted schedule: each pause is a planted break. */
  pausePercent: number;
  /** How often in a hundred a slot outside a participant's planted hours is closed to it. */
  closedPercent: number;
  seed: number;
}

interface Guest {
  id: string;
  meetingsLeft: number;
  met: Set<string>;
  slots: Set<number>;
}

/** A B2B-shaped problem around a planted schedule of all its meetings with few breaks. */
export function b2bProblem(shape: B2bShape): Plant {
  const random = new Random(shape.seed);
  const tables = Math.ceil((shape.meetings * 100) / (shape.slots * shape.fullPercent));
  const guests: Guest[] = [];
  const places = new Map<string, PlantedPlace>();
  const meetings: Meeting[] = [];
  let here: Guest[] = [];
  for (let slot = 0; slot < shape.slots; slot++) {
    const left = shape.meetings - meetings.length;
    const wanted = Math.min(tables, left, Math.ceil(left / (shape.slots - slot)));
    const seated = seatGuests(random, here, guests, wanted, shape);
    for (const [a, b] of seated) {
      const id = `m${meetings.length + 1}`;
      meetings.push({ id, parties: [a.id, b.id], durationSlots: 1, priority: 1, rooms: ['tables'] });
      places.set(id, { start: slot, pools: ['tables'] });
      for (const guest of [a, b]) guest.slots.add(slot);
    }
    here = here.filter((guest) => guest.meetingsLeft > 0);
  }
  return { problem: b2bTable(random, shape, tables, guests, random.shuffled(meetings)), places };
}

/** Pairs who is here with whom they have not met; newcomers fill the chairs. */
function seatGuests(random: Random, here: Guest[], guests: Guest[], wanted: number, shape: B2bShape): [Guest, Guest][] {
  const pairs: [Guest, Guest][] = [];
  const waiting = random.shuffled(here.filter(() => !random.chance(shape.pausePercent)));
  while (pairs.length < wanted) {
    const a = waiting.pop() ?? arrive(random, here, guests, shape.slots);
    const partner = waiting.findIndex((each) => !a.met.has(each.id));
    const b = waiting.splice(partner, partner < 0 ? 0 : 1)[0] ?? arrive(random, here, guests, shape.slots);
    pairs.push([a, b]);
    for (const [one, other] of [[a, b], [b, a]] as const) { one.met.add(other.id); one.meetingsLeft--; } // prettier-ignore
  }
  for (const guest of waiting) if (guest.slots.size > 0 && shape.pausePercent === 0) guest.meetingsLeft = 0;
  return pairs;
}

function arrive(random: Random, here: Guest[], guests: Guest[], slots: number): Guest {
  const guest: Guest = {
    id: `b${guests.length + 1}`,
    meetingsLeft: Math.min(slots, random.between(2, 6) + random.between(1, Math.ceil(slots / 3))),
    met: new Set(),
    slots: new Set(),
  };
  here.push(guest);
  guests.push(guest);
  return guest;
}

function b2bTable(random: Random, shape: B2bShape, tables: number, guests: Guest[], meetings: Meeting[]): Problem {
  return {
    format: 1,
    slotMinutes: 20,
    days: [[0, shape.slots]],
    participants: guests.map((guest) => ({ id: guest.id, available: openHours(random, shape, guest) })),
    rooms: [{ id: 'tables', count: tables, available: [[0, shape.slots]] }],
    interpreters: [],
    meetings,
    gaps: { measure: 'breaks', unavailableCounts: true },
  };
}

function openHours(random: Random, shape: B2bShape, guest: Guest): Interval[] {
  const open: Interval[] = [];
  for (let slot = 0; slot < shape.slots; slot++) {
    if (!guest.slots.has(slot) && random.chance(shape.closedPercent)) continue;
    const last = open.at(-1);
    if (last?.[1] === slot) last[1] = slot + 1;
    else open.push([slot, slot + 1]);
  }
  return open;
}
