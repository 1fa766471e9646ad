import type { Principal } from '../access/principal.js';
import type { Role } from '../access/role.js';
import { unknownReference } from '../delegations/delegation.errors.js';

const rolesThatSeeAll: readonly Role[] = ['organiser', 'protocol', 'desk'];

/** The delegations whose booths and waits the caller sees; undefined: all. */
export function exhibitorsSeenBy({ roles, exhibitorOf, delegationIds }: Principal): string[] | undefined {
  return roles.some((role) => rolesThatSeeAll.includes(role)) ? undefined : [...exhibitorOf, ...delegationIds];
}

/** @throws DomainError unknown-reference when the caller may not act for this exhibitor, as if there were none */
export function refuseOthers(caller: Principal, delegationId: string): void {
  if (caller.roles.includes('organiser')) return;
  if (!exhibitorsSeenBy(caller)?.includes(delegationId)) throw unknownReference('/delegationId', [delegationId]);
}
