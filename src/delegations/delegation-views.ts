import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { DelegateStatus } from './delegate.states.js';
import type { Delegation } from './delegation.entity.js';
import type { DelegatesByStatusView, DelegationView } from './dto/delegation-view.dto.js';

/** Delegations as this caller may see them, with how many of their delegates are at each status; one query. */
export async function delegationViewsFor(
  manager: EntityManager,
  caller: Principal,
  delegations: Delegation[],
): Promise<DelegationView[]> {
  const countsByDelegation = await countDelegates(
    manager,
    delegations.map(({ id }) => id),
  );
  return delegations.map((delegation) => viewFor(caller, delegation, countsByDelegation.get(delegation.id)));
}

async function countDelegates(manager: EntityManager, ids: string[]): Promise<Map<string, DelegatesByStatusView>> {
  const rows = await manager.query<{ delegation_id: string; status: DelegateStatus; delegates: number }[]>(
    `SELECT delegation_id, status, count(*)::int AS delegates FROM delegate
      WHERE delegation_id = ANY($1) GROUP BY delegation_id, status`,
    [ids],
  );
  const countsByDelegation = new Map(ids.map((id) => [id, { ...nobody }]));
  for (const { delegation_id: id, status, delegates } of rows) {
    const counts = countsByDelegation.get(id);
    if (counts) counts[status] = delegates;
  }
  return countsByDelegation;
}

const nobody: DelegatesByStatusView = { invited: 0, confirmed: 0, arrived: 0, cancelled: 0 };

function viewFor(
  caller: Principal,
  { forumId: _forumId, organizationId: _id, organization, liaisonEmails, ...delegation }: Delegation,
  delegatesByStatus: DelegatesByStatusView = nobody,
): DelegationView {
  const { id, code, kind, country, name } = organization;
  const seesContact = caller.roles.includes('organiser') || caller.delegationIds.includes(delegation.id);
  return {
    ...delegation,
    organization: { id, code, kind, country, name },
    ...(seesContact && { liaisonEmails }),
    delegatesByStatus,
  };
}
