import type { Principal } from '../access/principal.js';
import type { Role } from '../access/role.js';

/** Whom of a forum a caller may see: everybody, or the people of these delegations and these delegates. */
export type Reach = 'everybody' | { delegationIds: string[]; delegateIds: string[] };

/** What it takes to know whether somebody is within reach. */
export interface Reachable {
  id: string;
  delegationId: string;
}

const rolesThatSeeEverybody: readonly Role[] = ['organiser', 'protocol', 'desk'];

export function reachOf({ roles, delegationIds, delegateIds }: Principal): Reach {
  if (roles.some((role) => rolesThatSeeEverybody.includes(role))) return 'everybody';
  return { delegationIds, delegateIds };
}

/** Whether the caller may see this delegate at all. */
export function isWithinReach(caller: Principal, delegate: Reachable): boolean {
  return reachOf(caller) === 'everybody' || isOwn(caller, delegate);
}

/** Whether the caller may see how this delegate is reached: an organiser, their liaison, and they themselves. */
export function seesContact(caller: Principal, delegate: Reachable): boolean {
  return caller.roles.includes('organiser') || isOwn(caller, delegate);
}

/** Whether the caller may read what this delegate has said of their gender: an organiser, and they themselves. */
export function seesGender({ roles, delegateIds }: Principal, { id }: Reachable): boolean {
  return roles.includes('organiser') || delegateIds.includes(id);
}

/** Whether the caller may see all of this delegation. */
export function seesDelegation(caller: Principal, delegationId: string): boolean {
  return reachOf(caller) === 'everybody' || caller.delegationIds.includes(delegationId);
}

function isOwn({ delegationIds, delegateIds }: Principal, { id, delegationId }: Reachable): boolean {
  return delegationIds.includes(delegationId) || delegateIds.includes(id);
}
