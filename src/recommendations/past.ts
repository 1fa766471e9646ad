import type { AgreementTie } from '../agreements/agreement-ties.js';
import type { Pair } from '../meetings/meeting-history.js';
import { noPast, type Past, type Side } from './affinity.js';

/** Pairs in either order as a set to ask. */
export function pairsOf(pairs: Pair[]): (one: string, other: string) => boolean {
  const keys = new Set(pairs.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  return (one, other) => keys.has(`${one} ${other}`);
}

/**
 * What is known of any two sides.
 * @param ties in both orders
 * @param met by organizations, in both orders
 */
export function pastOf(ties: AgreementTie[], met: (Pair & { count: number })[]): (own: Side, other: Side) => Past {
  const agreements = counted(ties.map(({ one, other }) => `${one} ${other}`));
  const localities = new Map<string, Set<string>>();
  for (const { agreementId, localities: pair } of ties)
    if (pair) {
      const key = pair.join(' ');
      localities.set(key, (localities.get(key) ?? new Set()).add(agreementId));
    }
  const meetings = new Map(met.map(({ one, other, count }) => [`${one} ${other}`, count]));
  return (own, other) => {
    const key = `${own.organizationId} ${other.organizationId}`;
    const between = agreements.get(key) ?? 0;
    const ofLocalities = localities.get(`${localityOf(own)} ${localityOf(other)}`)?.size ?? 0;
    return {
      ...noPast,
      agreements: between,
      localityAgreements: Math.max(0, ofLocalities - between),
      meetings: meetings.get(key) ?? 0,
    };
  };
}

function localityOf({ country, localityCode }: Side): string {
  return localityCode === null ? '' : `${country}-${localityCode}`;
}

function counted(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
