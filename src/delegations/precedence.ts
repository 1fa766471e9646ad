import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import type { Gender } from './delegate.entity.js';
import type { DelegateStatus } from './delegate.states.js';
import type { OrganizationKind } from './organization.entity.js';

/** A delegate as protocol ranks one. */
export interface PrecedenceFacts {
  id: string;
  delegationId: string;
  name: PersonName;
  position: LocalizedText | null;
  status: DelegateStatus;
  /** Precedence; 1 is highest. */
  rank: number;
  /** The delegation's: the rank of its head, else its highest one. */
  delegationRank: number;
  /** By which English lists sort the name: the same for every reader. */
  sortName: string;
  organization: LocalizedText;
  organizationCode: string;
  organizationKind: OrganizationKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  gender: Gender | null;
}

/** Those of these delegates whom the forum has, by rank; one query. */
export function findPrecedence(
  manager: EntityManager,
  forumId: string,
  delegateIds: string[],
): Promise<PrecedenceFacts[]> {
  return manager.query<PrecedenceFacts[]>(
    `SELECT d.id, d.delegation_id AS "delegationId", d.name, d.position, d.status, d.rank, d.sort_en AS "sortName",
            coalesce(best.head, best.highest, d.rank) AS "delegationRank",
            o.name AS organization, o.code AS "organizationCode", o.kind AS "organizationKind", o.country, d.gender
       FROM delegate d JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
       LEFT JOIN (SELECT delegation_id, min(rank) FILTER (WHERE is_head) AS head, min(rank) AS highest
                    FROM delegate WHERE forum_id = $1 AND status <> 'cancelled' GROUP BY delegation_id) AS best
         ON best.delegation_id = d.delegation_id
      WHERE d.forum_id = $1 AND d.id = ANY($2::uuid[])
      ORDER BY d.rank, d.id`,
    [forumId, delegateIds],
  );
}
