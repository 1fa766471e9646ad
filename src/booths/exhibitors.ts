import type { EntityManager } from 'typeorm';
import type { DelegationsService } from '../delegations/delegations.service.js';
import type { ExhibitorView } from './dto/booth-view.dto.js';

/** The exhibitors behind these delegations, by delegation; one query. */
export async function exhibitorsOf(
  delegations: DelegationsService,
  manager: EntityManager,
  forumId: string,
  delegationIds: string[],
): Promise<Map<string, ExhibitorView>> {
  const parties = await delegations.partiesOf(manager, forumId, delegationIds, '/delegationId');
  return new Map(parties.map(({ id, code, name }) => [id, { delegationId: id, code, name }]));
}
