import { affinityOf, noPast, rarityAmong, type Past, type Reason, type Side } from './affinity.js';

/** Somebody worth meeting. */
export interface Recommendation {
  id: string;
  score: number;
  reasons: Reason[];
}

/** What the order depends on besides the delegations themselves. */
export interface RankingFacts {
  sides: Side[];
  past: (own: Side, other: Side) => Past | undefined;
  /** Whether one may be recommended to the other: they may ask, and have not yet asked, declined or met. */
  mayMeet: (own: Side, other: Side) => boolean;
}

/** How many are seen at first glance. */
export const firstGlance = 5;
/** By how many others everybody is seen at first glance, as far as there are so many who may meet them. */
export const leastShown = 2;
/** How many of the first glance may be there so that they are seen at all. */
const mostGiven = 2;

/** For each delegation who is worth meeting, best first; everybody stands at first glance for some others. */
export function rankAll(facts: RankingFacts): Map<string, Recommendation[]> {
  const rankings = rankByScore(facts);
  const shown = new Map(facts.sides.map(({ id }) => [id, 0]));
  const count = (id: string, by: number) => shown.set(id, (shown.get(id) ?? 0) + by);
  for (const ranking of rankings.values()) for (const { id } of ranking.slice(0, firstGlance)) count(id, 1);
  const givenBy = new Map<string, number>();
  for (let round = 0; round < leastShown; round += 1) {
    const seldom = facts.sides.filter(({ id }) => (shown.get(id) ?? 0) <= round).map(({ id }) => id);
    for (const id of seldom) {
      const host = hostFor(id, rankings, shown, givenBy);
      if (!host) continue;
      const left = show(host.ranking, id, host.place);
      count(id, 1);
      count(left, -1);
      givenBy.set(host.viewer, (givenBy.get(host.viewer) ?? 0) + 1);
    }
  }
  return rankings;
}

/** Best first, as the score says alone. */
export function rankByScore({ sides, past, mayMeet }: RankingFacts): Map<string, Recommendation[]> {
  const rarity = rarityAmong(sides);
  return new Map(
    sides.map((own) => [
      own.id,
      sides
        .filter((other) => other.id !== own.id && mayMeet(own, other))
        .map((other) => ({ id: other.id, ...affinityOf(own, other, past(own, other) ?? noPast, rarity) }))
        .sort((one, another) => another.score - one.score || turn(own.id, one.id) - turn(own.id, another.id)),
    ]),
  );
}

interface Host {
  viewer: string;
  ranking: Recommendation[];
  /** Whose place is given. */
  place: number;
  score: number;
}

/** To whom somebody seldom shown matters most, among those who can spare a place. */
function hostFor(
  id: string,
  rankings: Map<string, Recommendation[]>,
  shown: ReadonlyMap<string, number>,
  givenBy: ReadonlyMap<string, number>,
): Host | undefined {
  let best: Host | undefined;
  for (const [viewer, ranking] of rankings) {
    if ((givenBy.get(viewer) ?? 0) >= mostGiven) continue;
    const at = ranking.findIndex((one) => one.id === id);
    if (at < firstGlance) continue;
    const score = ranking[at]?.score ?? 0;
    if (best && score <= best.score) continue;
    const place = ranking
      .slice(0, firstGlance)
      .findLastIndex((one) => !isGiven(one) && (shown.get(one.id) ?? 0) > leastShown);
    if (place >= 0) best = { viewer, ranking, place, score };
  }
  return best;
}

/** Moves somebody to the end of the first glance. @returns who has left it */
function show(ranking: Recommendation[], id: string, place: number): string {
  const at = ranking.findIndex((one) => one.id === id);
  const [moved] = ranking.splice(at, 1);
  const [left] = ranking.splice(place, 1);
  if (!moved || !left) throw new RangeError('Only who is there can be moved.');
  ranking.splice(firstGlance - 1, 0, { ...moved, reasons: [...moved.reasons, { code: 'seldom-shown' }] });
  ranking.splice(firstGlance, 0, left);
  return left.id;
}

function isGiven({ reasons }: Recommendation): boolean {
  return reasons.some(({ code }) => code === 'seldom-shown');
}

/** A number that stays the same for two delegations, so that equals do not stand in one order for everybody. */
function turn(one: string, other: string): number {
  let hash = 0x811c9dc5;
  for (const character of one + other) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
