import { buildForum } from '../../samples/build.js';
import { createRandom, type Random } from '../../samples/random.js';
import type { Past, Side } from '../../src/recommendations/affinity.js';
import { firstGlance, rankAll, rankByScore, type RankingFacts } from '../../src/recommendations/ranking.js';

/** The delegations of the sample forum, among whom some have something to say to each other. */
export interface PlantedForum {
  facts: RankingFacts;
  /** Who was made to fit whom, in both orders. */
  affinities: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of the first five of everybody: how many fit, and by how many others the least and the most seen are seen. */
export interface Measured {
  precision: number;
  leastShown: number;
  mostShown: number;
}

/** For each delegation the others in an order. */
export type Order = Map<string, string[]>;

const affinitiesEach = 5;

/**
 * Plants affinities across the countries: of two who fit, one offers what the other seeks, or they have signed or met before,
 * or both; one in five shows nothing of it. Others have signed and met as well, the well-known ones most of all.
 */
export function plantForum(seed: number): PlantedForum {
  const random = createRandom(seed);
  const { organizations, delegations } = buildForum({ seed });
  const sides = delegations.map(({ code, language, fieldsOffered, fieldsSought }): Side => {
    const organization = organizations.find((one) => one.code === code);
    if (!organization) throw new RangeError(`${code} is no organization.`);
    const { country, localityCode } = organization;
    return {
      ...{ id: code, organizationId: code, country, localityCode, languages: [language] },
      ...{ fieldsOffered: [...fieldsOffered], fieldsSought: [...fieldsSought] },
    };
  });
  const affinities = new Map(sides.map(({ id }) => [id, new Set<string>()]));
  const pasts = new Map<string, Past>();
  const remember = (one: Side, other: Side, past: Past) => {
    pasts.set(`${one.id} ${other.id}`, past);
    pasts.set(`${other.id} ${one.id}`, past);
  };
  for (const one of sides)
    for (const other of random.shuffled(sides.filter(({ country }) => country !== one.country))) {
      if ((affinities.get(one.id)?.size ?? 0) >= affinitiesEach) break;
      if ((affinities.get(other.id)?.size ?? 0) >= affinitiesEach) continue;
      affinities.get(one.id)?.add(other.id);
      affinities.get(other.id)?.add(one.id);
      if (random.chance(80)) showAffinity(random, one, other, remember);
    }
  const known = random.shuffled(sides).slice(0, Math.ceil(sides.length / 10));
  for (const one of known)
    for (const other of sides)
      if (!pasts.has(`${one.id} ${other.id}`) && random.chance(30))
        remember(one, other, { agreements: 0, localityAgreements: random.whole(2), meetings: 1 });
  const facts: RankingFacts = {
    sides,
    past: (own, other) => pasts.get(`${own.id} ${other.id}`),
    mayMeet: (own, other) => own.country !== other.country,
  };
  return { facts, affinities };
}

function showAffinity(
  random: Random,
  one: Side,
  other: Side,
  remember: (one: Side, other: Side, past: Past) => void,
): void {
  const [giving, taking] = random.chance(50) ? [one, other] : [other, one];
  const field = random.pick(taking.fieldsSought);
  if (!giving.fieldsOffered.includes(field)) giving.fieldsOffered.push(field);
  const agreements = random.chance(35) ? 1 : 0;
  const localityAgreements = random.chance(35) ? 1 : 0;
  const meetings = random.chance(50) ? 1 + random.whole(2) : 0;
  if (agreements + localityAgreements + meetings > 0)
    remember(one, other, { agreements, localityAgreements, meetings });
}

export function measure({ affinities }: PlantedForum, order: Order): Measured {
  const shown = new Map([...order.keys()].map((id) => [id, 0]));
  let fitting = 0;
  let seen = 0;
  for (const [id, others] of order)
    for (const other of others.slice(0, firstGlance)) {
      seen += 1;
      shown.set(other, (shown.get(other) ?? 0) + 1);
      if (affinities.get(id)?.has(other)) fitting += 1;
    }
  const counts = [...shown.values()];
  return { precision: fitting / seen, leastShown: Math.min(...counts), mostShown: Math.max(...counts) };
}

/** The orders that are compared: ours, the same without fairness, by how known the others are, and by chance. */
export function ordersOf(
  { facts }: PlantedForum,
  seed: number,
): Record<'ours' | 'score' | 'popularity' | 'chance', Order> {
  const random = createRandom(seed + 1);
  const { sides, past, mayMeet } = facts;
  const fame = new Map(sides.map((side) => [side.id, fameOf(side, facts)]));
  const others = (own: Side) => sides.filter((other) => mayMeet(own, other)).map(({ id }) => id);
  const byFame = (one: string, another: string) => (fame.get(another) ?? 0) - (fame.get(one) ?? 0);
  const idsOf = (rankings: ReturnType<typeof rankAll>): Order =>
    new Map([...rankings].map(([id, ranking]) => [id, ranking.map((one) => one.id)]));
  return {
    ours: idsOf(rankAll({ sides, past, mayMeet })),
    score: idsOf(rankByScore({ sides, past, mayMeet })),
    popularity: new Map(sides.map((own) => [own.id, others(own).sort(byFame)])),
    chance: new Map(sides.map((own) => [own.id, random.shuffled(others(own))])),
  };
}

/** With how many others somebody has signed or met. */
function fameOf(side: Side, { sides, past }: RankingFacts): number {
  return sides.filter((other) => past(side, other)).length;
}
