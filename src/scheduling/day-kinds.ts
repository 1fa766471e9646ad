import { listAt } from './lists.js';
import type { Model } from './model.js';
import { listSlots } from './slot-bits.js';

/** More states than this, and meetings are told apart by their durations alone: with more than so many kinds there are. */
const MOST_STATES = 4096;
const MOST_KINDS = 12;
/** With more durations than this, a table with all states is beyond every measure. */
const MOST_DURATIONS = 21;

/** Meetings of a participant that are alike: of the same duration, they may begin at any of `starts`. */
export interface Kind {
  meetings: number[];
  duration: number;
  /** How many there are, and how many of them must be met. */
  count: number;
  least: number;
  starts: Uint16Array;
  /** A state tells how many of each kind were met; one more of this kind is so many states on. */
  place: number;
}

/** The kinds of a participant's meetings, and the number of states. */
export interface Kinds {
  kinds: Kind[];
  states: number;
}

/** Memory for the starts of one participant's kinds, used again for the next: many small tables are a burden to the heap. */
export interface StartsMemory {
  starts: Uint16Array;
}

/**
 * Kinds by duration, starts and duty where that is few enough, else by duration with all starts of any of them. Starts
 * are those of `bits`, as the model's domains; who need not be met and cannot is left out. No kinds where there are far
 * too many. The lists of starts live in `memory`, until the next question.
 */
export function kindsOf(
  model: Model,
  party: number,
  isRequired: Uint8Array,
  bits: Int32Array,
  memory: StartsMemory,
): Kinds {
  const { words } = model.domains;
  const wordsOf = (m: number) => bits.subarray(m * words, (m + 1) * words);
  const isDuty = (m: number) => isRequired[m] === 1;
  const meetings = [...listAt(model.meetingsOf, party)].filter(
    (m) => isDuty(m) || wordsOf(m).some((word) => word !== 0),
  );
  const fine = grouped(meetings, MOST_KINDS, isSame);
  const isFine = fine !== undefined && statesOf(fine) <= MOST_STATES;
  const groups = isFine ? fine : (grouped(meetings, MOST_DURATIONS, isAlike) ?? []);
  if (memory.starts.length < groups.length * model.slots) memory.starts = new Uint16Array(groups.length * model.slots);
  let used = 0;
  return enumerated(groups.map((group) => kindOf(group)));

  function isSame(a: number, b: number): boolean {
    return isAlike(a, b) && isDuty(a) === isDuty(b) && areSame(wordsOf(a), wordsOf(b));
  }

  function isAlike(a: number, b: number): boolean {
    return model.duration[a] === model.duration[b];
  }

  function kindOf(group: number[]): Kind {
    const all = new Int32Array(words);
    for (const m of group) wordsOf(m).forEach((word, w) => (all[w] = (all[w] ?? 0) | word));
    const first = used;
    used = listSlots(all, memory.starts, first);
    const least = group.filter(isDuty).length;
    const duration = model.duration[group[0] ?? 0] ?? 0;
    return {
      meetings: group,
      duration,
      count: group.length,
      least,
      starts: memory.starts.subarray(first, used),
      place: 1,
    };
  }
}

/** Groups of meetings that are alike; undefined where there are more than `most`. */
function grouped(
  meetings: readonly number[],
  most: number,
  isAlike: (a: number, b: number) => boolean,
): number[][] | undefined {
  const groups: number[][] = [];
  for (const m of meetings) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, m));
    if (group !== undefined) group.push(m);
    else if (groups.push([m]) > most) return undefined;
  }
  return groups;
}

function areSame(a: Int32Array, b: Int32Array): boolean {
  return a.every((word, w) => word === b[w]);
}

function statesOf(groups: readonly (readonly number[])[]): number {
  return groups.reduce((states, group) => states * (group.length + 1), 1);
}

function enumerated(kinds: Kind[]): Kinds {
  let states = 1;
  for (const kind of kinds) {
    kind.place = states;
    states *= kind.count + 1;
  }
  return { kinds, states };
}

/** How many of a kind were met. */
export function metOf(kind: Kind, state: number): number {
  return Math.floor(state / kind.place) % (kind.count + 1);
}
