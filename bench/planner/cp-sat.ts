/**
 * Asks Google's CP-SAT whether a forum-shaped problem has a schedule of a given weight: a second opinion that shares
 * nothing with the planner. It is no dependency (318 MB): `npm install --no-save or-tools-wasm@0.9.1` brings it.
 */
import type { Placement, Problem } from '../../test/planner/contract.js';
import type { CpSat, CpSolver, Expression } from './cp-sat-api.js';
import { Encoding } from './cp-sat-encoding.js';
import { plantedPlacements, type PlantedPlace } from './planted.js';

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
  return { answer: 'possible', placements: placementsOf(problem, encoding, solver) };
}

/** What the solver found, each unit named in order of start. */
function placementsOf(problem: Problem, { variables }: Encoding, solver: CpSolver): Placement[] {
  const isTrue = (literal: Expression) => solver.value(literal) === 1;
  const placed = [...variables].filter(([, { isPlaced }]) => isTrue(isPlaced));
  const places = placed.map(([meeting, { start, rooms, interpreters }]): [string, PlantedPlace] => {
    const pools = [rooms, ...interpreters].map((offered) => offered.find(({ literal }) => isTrue(literal))?.id ?? '');
    return [meeting, { start: solver.value(start), pools }];
  });
  return plantedPlacements({ problem, places: new Map(places) });
}
