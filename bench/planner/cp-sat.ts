/**
 * Asks Google's CP-SAT whether a forum-shaped problem has a schedule of a given weight: a second opinion that shares
 * nothing with the planner. It is no dependency (318 MB): `npm install --no-save or-tools-wasm@0.9.1` brings it.
 */
import type { Placement, Problem } from '../../test/planner/contract.js';
import type { CpSat, CpSolver } from './cp-sat-api.js';
import { Encoding } from './cp-sat-encoding.js';

/** `possible` with a schedule, `impossible` proven, or `unknown` when the time was up. */
export type Verdict = { answer: 'possible'; placements: Placement[] } | { answer: 'impossible' | 'unknown' };

/** CP-SAT, or undefined where it is not installed. */
export async function loadCpSat(): Promise<CpSat | undefined> {
  const name = ['or-tools-wasm', 'cp-sat'].join('/');
  try {
    return (await import(name)) as CpSat; // the part of it that is named above
  } catch {
    return undefined;
  }
}

/** Whether the encoding says all of a problem: days, rooms, interpreters, windows and pins, nothing else. */
export function isForumShaped({ participants, meetings, transfers }: Problem): boolean {
  const isFree = participants.every((each) => !each.busy?.length && !each.bufferSlots && !each.maxMeetingsPerDay);
  return isFree && !transfers?.length && meetings.every((each) => !each.before?.length && !each.previous);
}

/** Asks for a schedule of `weight` or more; `known` is one of less, to begin with. */
export async function askForWeight(
  cpSat: CpSat,
  problem: Problem,
  weight: number,
  known: readonly Placement[],
  seconds: number,
): Promise<Verdict> {
  const encoding = new Encoding(cpSat, problem, known);
  encoding.ask(weight);
  const solver = new cpSat.CpSolver();
  const status = await solver.solve(encoding.model, { numSearchWorkers: 8, maxTimeInSeconds: seconds });
  const name = solver.statusName(status);
  if (name === 'INFEASIBLE') return { answer: 'impossible' };
  if (name !== 'OPTIMAL' && name !== 'FEASIBLE') return { answer: 'unknown' };
  return { answer: 'possible', placements: placementsOf(encoding, solver) };
}

/** What the solver found, in order of start, which gives every meeting a unit that is free then. */
function placementsOf({ variables }: Encoding, solver: CpSolver): Placement[] {
  const placed = [...variables].filter(([, { isPlaced }]) => solver.value(isPlaced) === 1);
  const inTime = placed.map(([meeting, each]) => ({ meeting, ...each, begin: solver.value(each.start) }));
  inTime.sort((a, b) => a.begin - b.begin);
  const freeFrom = new Map<string, number[]>();
  const takeUnit = (kind: string, offered: (typeof inTime)[number]['rooms'], start: number, end: number) => {
    const id = offered.find(({ literal }) => solver.value(literal) === 1)?.id ?? '';
    const units = freeFrom.get(kind + id) ?? [];
    freeFrom.set(kind + id, units);
    const free = units.findIndex((from) => from <= start);
    const unit = free < 0 ? units.length : free;
    units[unit] = end;
    return { id, unit };
  };
  return inTime.map(({ meeting, begin: start, slots, rooms, interpreters }) => {
    const end = start + slots;
    const { id: room, unit: roomUnit } = takeUnit('room ', rooms, start, end);
    const units = interpreters.map((offered) => takeUnit('interpreter ', offered, start, end));
    return {
      meeting,
      start,
      end,
      room,
      roomUnit,
      interpreters: units.map(({ id, unit }) => ({ interpreter: id, unit })),
    };
  });
}
