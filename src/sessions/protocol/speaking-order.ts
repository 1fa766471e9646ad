import type { HostTurn } from './protocol-rule.entity.js';

/** Somebody who is to be put in order. */
export interface Ranked {
  id: string;
  country: string;
  /** 1 is highest. */
  rank: number;
  /** Their delegation's; 1 is highest. */
  delegationRank: number;
  /** Of the name, the same for every reader. */
  sortName: string;
}

/** The country whose people are the hosts, everybody else being a guest; and whether the hosts begin. */
export interface SideRule {
  hostCountry: string;
  hostTurn: HostTurn;
}

/** Why a side has the place: it begins, it takes its turn, or the other side has nobody left. */
export type Turn = 'begins' | 'alternates' | 'alone';
/** What put a person after the one before them of the same side. */
export type Measure = 'rank' | 'delegation' | 'name';

export interface OrderedPlace<T extends Ranked> {
  /** 1, 2, 3 … */
  place: number;
  person: T;
  isHost: boolean;
  turn: Turn;
  measure: Measure;
}

const collator = new Intl.Collator('en');

/** Everybody of each side by rank, the sides in turns: the same list for the same people, in whatever order they come. */
export function inOrder<T extends Ranked>(
  people: readonly T[],
  { hostCountry, hostTurn }: SideRule,
): OrderedPlace<T>[] {
  const sorted = [...people].sort(byPrecedence);
  const hosts = sorted.filter(({ country }) => country === hostCountry);
  const guests = sorted.filter(({ country }) => country !== hostCountry);
  const [first, second] = hostTurn === 'first' ? [hosts, guests] : [guests, hosts];
  const places: OrderedPlace<T>[] = [];
  for (let index = 0; index < Math.max(first.length, second.length); index++)
    for (const [side, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const person = side[index];
      if (!person) continue;
      const isHost = side === hosts;
      const turn = turnOf(index, { begins: side === first, others: other.length });
      places.push({ place: places.length + 1, person, isHost, turn, measure: measureAt(side, index) });
    }
  return places;
}

/** By rank, then by the precedence of the delegation, then by name; nobody is equal to anybody else. */
export function byPrecedence(one: Ranked, other: Ranked): number {
  return (
    one.rank - other.rank ||
    one.delegationRank - other.delegationRank ||
    collator.compare(one.sortName, other.sortName) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function turnOf(index: number, { begins, others }: { begins: boolean; others: number }): Turn {
  if (begins && index === 0) return others === 0 ? 'alone' : 'begins';
  return others > index - Number(begins) ? 'alternates' : 'alone';
}

/** Against the one before of the same side; of the first of a side, against the next. */
function measureAt(side: readonly Ranked[], index: number): Measure {
  const [person, beside] = [side[index], side[index - 1] ?? side[index + 1]];
  if (beside === undefined || person?.rank !== beside.rank) return 'rank';
  return person.delegationRank === beside.delegationRank ? 'name' : 'delegation';
}
