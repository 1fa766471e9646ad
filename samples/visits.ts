import type { Booth, Delegate, Organization, Visit } from './types.js';

/** How many badges the first exhibitor scans; the last of these visitors keeps their contact data to themselves. */
const SCANNED = 4;

/** Visitors of the first exhibitor, all from the other country and with an address of their own. */
export function buildVisits(booths: Booth[], organizations: Organization[], delegates: Delegate[]): Visit[] {
  const countryOf = new Map(organizations.map(({ code, country }) => [code, country]));
  return booths
    .flatMap(({ exhibitor }) => exhibitor ?? [])
    .slice(0, 1)
    .flatMap((exhibitor) =>
      delegates
        .filter(({ attendance, email }) => attendance === 'onsite' && email !== null)
        .filter(({ delegation }) => countryOf.get(delegation) !== countryOf.get(exhibitor))
        .slice(0, SCANNED)
        .map(({ ref }, at) => ({ exhibitor, visitor: ref, sharesContact: at < SCANNED - 1 })),
    );
}
