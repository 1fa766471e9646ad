import type { EntityManager } from 'typeorm';
import type { Clash } from '../../shared/calendar/clash.js';
import type { SourceClaims } from '../../shared/calendar/ledger-rows.js';
import type { Ledger } from '../../shared/calendar/ledger.js';
import type { StalePlacement } from '../meeting.errors.js';

/** What can be claimed, and what cannot, and why. */
export interface Claimable {
  free: SourceClaims[];
  dropped: StalePlacement[];
}

/** Leaves out what something is in the way of until nothing is: what is left out stays where it is, in the way of others perhaps. */
export async function withoutStale(
  wanted: SourceClaims[],
  look: (free: SourceClaims[]) => Promise<StalePlacement[]>,
): Promise<Claimable> {
  let free = wanted;
  const dropped: StalePlacement[] = [];
  for (;;) {
    const found = await look(free);
    if (found.length === 0) return { free, dropped };
    const kept = new Set(free.map(({ sourceId }) => sourceId));
    for (const one of found) if (kept.delete(one.meetingId)) dropped.push(one);
    free = free.filter(({ sourceId }) => kept.has(sourceId));
  }
}

/** Who or what is engaged elsewhere, by the meeting that would want them. */
export async function engagedFor(
  ledger: Ledger,
  manager: EntityManager,
  sources: SourceClaims[],
): Promise<StalePlacement[]> {
  const clashes = await ledger.clashes(manager, sources);
  return [...new Set(clashes.map(({ wantedBy }) => wantedBy))].map((meetingId) => ({
    ...{ meetingId, reason: 'engaged' },
    clashes: clashes.filter(({ wantedBy }) => wantedBy === meetingId).map(shown),
  }));
}

function shown({ subjectId, start, end, reason, sourceId }: Clash) {
  return { subject: subjectId, start: start.toISOString(), end: end.toISOString(), with: reason, id: sourceId };
}
