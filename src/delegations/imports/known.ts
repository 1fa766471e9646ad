import type { EntityManager } from 'typeorm';
import type { KnownDelegation } from './delegation-lookup.js';
import type { KnownDelegate } from './known-delegate.js';
import type { ReadRow } from './said.js';

/** The delegations of a forum as lists name them; one query. */
export function findDelegations(manager: EntityManager, forumId: string): Promise<KnownDelegation[]> {
  return manager.query<KnownDelegation[]>(
    `SELECT g.id, o.code, o.name, o.country, g.language, g.quota, g.delegates
       FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = $1 ORDER BY o.code`,
    [forumId],
  );
}

/** Those of a forum whom the rows may mean: by delegation, address, reference or id; one query. */
export function findPeople(manager: EntityManager, forumId: string, rows: ReadRow[]): Promise<KnownDelegate[]> {
  const different = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))];
  return manager.query<KnownDelegate[]>(
    `SELECT id, version, delegation_id AS "delegationId", reference, is_head AS "isHead", name, position, rank, languages, email, phone,
            accreditation_class AS "accreditationClass", attendance, status
       FROM delegate
      WHERE forum_id = $1 AND (delegation_id = ANY($2::uuid[]) OR lower(email) = ANY($3) OR reference = ANY($4) OR id::text = ANY($5))`,
    [
      forumId,
      different(rows.map(({ delegationId }) => delegationId)),
      different(rows.map(({ said }) => said.email?.toLowerCase())),
      different(rows.map(({ said }) => said.reference)),
      different(rows.map(({ said }) => said.id)),
    ],
  );
}
