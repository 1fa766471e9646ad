import type { Booth, Delegate, Organization, Visit } from './types.js';

/** Exhibitors that scan badges, and how many each scans; the last of each keeps their contact data to themselves. */
const SCANNING = 2;
const SCANNED = 4;

/** Visitors of the first exhibitors, all from the other country and with an address of their own. */
export function buildVisits(booths: Booth[], organizations: Organization[], delegates: Delegate[]): Visit[] {
  const countryOf = new Map(organizations.map(({ code, country }) => [code, country]));
  return booths
    .flatMap(({ exhibitor }) => exhibitor ?? [])
    .slice(0, SCANNING)
    .flatMap((exhibitor, index) =>
      delegates
        .filter(({ attendance, email }) => attendance === 'onsite' && email !== null)
        .filter(({ delegation }) => countryOf.get(delegation) !== countryOf.get(exhibitor))
        .slice(index * SCANNED, (index + 1) * SCANNED)
        .map(({ ref }, at) => ({ exhibitor, visitor: ref, sharesContact: at < SCANNED - 1 })),
    );
}
