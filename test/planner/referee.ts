/**
 * Judges a solution without sharing a line with the solver: plain and right before fast.
 *
 * Where the contract leaves a word open, the readings of README.md in this folder hold; in short: interval lists are slot
 * sets; busy wins over available; buffer and transfer are asked of every two meetings of a party, only the transfer of
 * meetings and busy time; a pinned meeting gives way to other pins only; `before` binds when both are placed; interpreters stand in
 * the order asked and are different people; buffer slots are idle; breaks are runs of consecutive idle slots; gapsWorst
 * is one participant's sum; a dropped announcement counts as moved; room ranks start at 0; `maxStretchSlots` is a wish.
 */
import type { Placement, Problem, Solution } from './contract.js';
import { known, type Lookup, lookUp } from './lookup.js';
import { droppedPins, placesOf } from './places.js';
import { type Fault, faultsAlone, faultsBetween, faultsOfDays, nameOf } from './rules.js';
import { scoreOf } from './score.js';

const FINDINGS = ['proven', 'displaceable', 'search-limit'];
const STATUSES = ['optimal', 'stopped', 'cancelled'];

/** Lists everything wrong with a solution; empty when it keeps every rule and tells the truth about itself. */
export function judge(problem: Problem, solution: Solution): Fault[] {
  const lookup = lookUp(problem);
  const faults = [...brokenRules(lookup, solution.placements), ...faultsOfUnplaced(lookup, solution)];
  if (faults.length > 0) return faults;
  const left = solution.unplaced.filter(({ reason }) => reason !== 'cancelled');
  const lost = new Set(left.map(({ meeting }) => meeting));
  const dropped = droppedPins(lookup, solution.placements)
    .filter(({ id }) => lost.has(id))
    .map(({ id }) => ({
      rule: 'pinned',
      meetings: [id],
      detail: 'left out, though it fits at its pin beside the other pinned meetings',
    }));
  return [...dropped, ...faultsOfClaims(lookup, solution), ...overlookedPlaces(lookup, solution.placements, left)];
}

/** Every hard rule the placements break. */
export function brokenRules(lookup: Lookup, placements: readonly Placement[]): Fault[] {
  const alone = placements.flatMap((each) => faultsAlone(lookup, each));
  const twice = repeated(placements.map((each) => each.meeting));
  const once = twice.map((id) => ({ rule: 'meeting-once', meetings: [id], detail: 'placed twice' }));
  if (alone.some((each) => each.rule === 'known') || once.length > 0) return [...alone, ...once];
  const between = pairsThatMeet(lookup, placements).flatMap(([a, b]) => faultsBetween(lookup, a, b));
  const byParty = groupBy(placements, (each) => known(lookup.meetings, each.meeting).parties);
  const days = [...byParty].flatMap(([party, own]) => faultsOfDays(lookup, party, own));
  return [...alone, ...between, ...days];
}

/** Only placements that share a party, a unit or an order can break a rule together. */
function pairsThatMeet(lookup: Lookup, placements: readonly Placement[]): [Placement, Placement][] {
  const groups = groupBy(placements, (each) => [
    ...known(lookup.meetings, each.meeting).parties.map((party) => `party ${party}`),
    `room ${each.room}#${each.roomUnit}`,
    ...each.interpreters.map((one) => `interpreter ${nameOf(one)}`),
    `meeting ${each.meeting}`,
    ...(known(lookup.meetings, each.meeting).before ?? []).map((later) => `meeting ${later}`),
  ]);
  const position = new Map(placements.map((each, index) => [each, index]));
  const pairs = new Map<string, [Placement, Placement]>();
  for (const group of groups.values())
    for (const a of group)
      for (const b of group) {
        const [i, j] = [position.get(a) ?? 0, position.get(b) ?? 0];
        if (i < j) pairs.set(`${i} ${j}`, [a, b]);
      }
  return [...pairs.values()];
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function faultsOfUnplaced(lookup: Lookup, solution: Solution): Fault[] {
  const told = solution.unplaced.map((each) => each.meeting);
  const placed = new Set(solution.placements.map((each) => each.meeting));
  const rest = lookup.problem.meetings.map((each) => each.id).filter((id) => !placed.has(id));
  const faults: Fault[] = [];
  if ([...told].sort().join() !== [...rest].sort().join())
    faults.push({ rule: 'unplaced', meetings: told, detail: `should list exactly ${rest.join(', ')}` });
  if (solution.status !== 'cancelled' && solution.unplaced.some((each) => each.reason === 'cancelled'))
    faults.push({
      rule: 'finding',
      meetings: told,
      detail: 'says cancelled of meetings, though nothing was cancelled',
    });
  for (const each of solution.unplaced)
    if (!FINDINGS.includes(each.finding) || typeof each.reason !== 'string' || each.reason === '')
      faults.push({ rule: 'finding', meetings: [each.meeting], detail: `${each.finding}: ${each.reason}` });
  return faults;
}

function faultsOfClaims(lookup: Lookup, solution: Solution): Fault[] {
  const faults: Fault[] = [];
  const claim = (rule: string, detail: string): number => faults.push({ rule, meetings: [], detail });
  const score = scoreOf(lookup, solution.placements);
  for (const [name, value] of Object.entries(score)) {
    const claimed = (solution.score as unknown as Record<string, unknown>)[name]; // the claim is only data until checked
    if (claimed !== value) claim('score', `${name} is ${value}, claimed ${String(claimed)}`);
  }
  const { weight = null, gaps = null } = solution.bound ?? {};
  if (weight !== null && score.weight > weight) claim('bound', `weight ${score.weight} is over its bound ${weight}`);
  if (gaps !== null && score.weight === weight && score.gaps < gaps)
    claim('bound', `gaps ${score.gaps} are under their bound ${gaps}`);
  if (!STATUSES.includes(solution.status)) claim('status', solution.status);
  if (solution.status === 'optimal' && (score.weight !== weight || score.gaps !== gaps))
    claim('status', `optimal, but the bound is ${weight ?? 'null'} and ${gaps ?? 'null'}`);
  if (!Number.isInteger(solution.seed) || !Number.isInteger(solution.iterations)) claim('replay', 'seed or iterations');
  if (!/^sha256:[0-9a-f]{64}$/.test(solution.problemHash)) claim('replay', `hash ${solution.problemHash}`);
  return faults;
}

/** An unplaced meeting that weighs something has no place left that needs no other change. */
function overlookedPlaces(lookup: Lookup, placements: readonly Placement[], left: Solution['unplaced']): Fault[] {
  return left.flatMap(({ meeting: id, finding }) => {
    const meeting = known(lookup.meetings, id);
    if (meeting.priority <= 0) return [];
    const { value: place } = placesOf(lookup, placements, meeting).next() as { value?: Placement }; // undefined: none
    if (place === undefined) return [];
    return [{ rule: 'free-place', meetings: [id], detail: `${finding}, but ${JSON.stringify(place)} is free` }];
  });
}
