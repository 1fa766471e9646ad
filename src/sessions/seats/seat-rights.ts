import type { Principal } from '../../access/principal.js';
import type { Role } from '../../access/role.js';

/** Whether the caller may register this delegate, and let go of their seats: organisers anybody's, others those of their own people. */
export function speaksFor(
  { roles, delegateIds, delegationIds }: Principal,
  { id, delegationId }: { id: string; delegationId: string },
): boolean {
  return roles.includes('organiser') || delegateIds.includes(id) || delegationIds.includes(delegationId);
}

const draftReaders: readonly Role[] = ['organiser', 'protocol'];

/** Whether the caller knows of sessions that are in no release. */
export function readsDraft({ roles }: Principal): boolean {
  return roles.some((role) => draftReaders.includes(role));
}
