import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { holds } from '../../test/planner/lookup.js';
import type { Problem } from '../../test/planner/contract.js';

/** What clasp reached on a B2B-shaped problem with every meeting placed: breaks, or null when it found no schedule. */
export interface PeerResult {
  breaks: number | null;
  isOptimal: boolean;
  cpuSeconds: number;
}

/** Debian's `clasp` and `gringo` are both there. */
export function hasClasp(): boolean {
  return ['clasp', 'gringo'].every((tool) => spawnSync(tool, ['--version']).status === 0);
}

/** Whether a problem is of the shape the encoding below can say: one-slot meetings at like tables, one day, breaks. */
export function isB2bShaped(problem: Problem): boolean {
  const { days, rooms, interpreters, meetings, gaps } = problem;
  const isPlain = meetings.every((each) => each.durationSlots === 1 && !each.pinned && !each.previous && !each.before);
  return isPlain && days.length === 1 && rooms.length === 1 && interpreters.length === 0 && isBreaks(gaps);
}

function isBreaks(gaps: Problem['gaps']): boolean {
  return gaps.measure === 'breaks' && gaps.unavailableCounts;
}

const RULES = `
1 { at(M,T) : can(M,T) } 1 :- meeting(M).
:- party(P), slot(T), 2 { at(M,T) : of(M,P) }.
:- slot(T), tables(N), N+1 { at(M,T) }.
held(P,T) :- at(M,T), of(M,P).
later(P,T) :- slot(T), held(P,T+1).
later(P,T) :- slot(T), later(P,T+1).
break(P,T) :- held(P,T), not held(P,T+1), later(P,T+1).
#minimize { 1,P,T : break(P,T) }.
#show at/2.
`;

/** Of the ways to search that clasp offers, the one that got furthest on these problems in ten seconds. */
const SEARCH = ['--configuration=crafty', '--opt-strategy=bb,dec'];

/** Gives clasp so many CPU seconds to place every meeting with the fewest breaks; `folder` takes the two files. */
export function askClasp(problem: Problem, seconds: number, folder: string): PeerResult {
  const program = `${folder}/problem.lp`;
  const grounded = `${folder}/problem.aspif`;
  writeFileSync(program, `${factsOf(problem).join('\n')}${RULES}`);
  const grounding = spawnSync('gringo', [program], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (grounding.status !== 0) throw new Error(`gringo: ${grounding.stderr}`);
  writeFileSync(grounded, grounding.stdout);
  const limited = ['-c', `ulimit -St ${seconds} && exec clasp "$@"`, 'clasp', '--outf=2', ...SEARCH, grounded];
  const run = spawnSync('sh', limited, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const answer = JSON.parse(run.stdout) as { Result: string; Models?: { Costs?: number[] }; Time?: { CPU?: number } }; // clasp's own format
  return {
    breaks: answer.Models?.Costs?.[0] ?? null,
    isOptimal: answer.Result === 'OPTIMUM FOUND',
    cpuSeconds: answer.Time?.CPU ?? Number.NaN,
  };
}

function factsOf({ days, participants, rooms, meetings }: Problem): string[] {
  const [start = 0, end = 0] = days[0] ?? [];
  const partyNumber = new Map(participants.map((each, index) => [each.id, index]));
  const slots = Array.from({ length: end - start }, (_, offset) => start + offset);
  const openTo = new Map(participants.map((each) => [each.id, each]));
  const canMeet = (id: string, slot: number): boolean => {
    const party = openTo.get(id);
    return party !== undefined && holds(party.available, slot) && !holds(party.busy ?? [], slot);
  };
  return [
    `slot(${start}..${end - 1}). party(0..${participants.length - 1}). tables(${rooms[0]?.count ?? 1}).`,
    ...meetings.flatMap((meeting, m) => [
      `meeting(${m}).`,
      ...meeting.parties.map((party) => `of(${m},${partyNumber.get(party) ?? -1}).`),
      ...slots
        .filter((slot) => holds(rooms[0]?.available ?? [], slot))
        .filter((slot) => holds(meeting.windows ?? days, slot))
        .filter((slot) => meeting.parties.every((party) => canMeet(party, slot)))
        .map((slot) => `can(${m},${slot}).`),
    ]),
  ];
}
