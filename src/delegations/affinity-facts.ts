import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** A delegation as others look for somebody to meet. */
export interface AffinityFacts {
  id: string;
  organizationId: string;
  /** The organization's. */
  code: string;
  name: LocalizedText;
  country: string;
  localityCode: string | null;
  fieldsOffered: string[];
  fieldsSought: string[];
  /** In which it is written to, and which its heads speak. */
  languages: string[];
}

/** The delegations of a forum by organization; one query. */
export function findAffinityFacts(manager: EntityManager, forumId: string): Promise<AffinityFacts[]> {
  return manager.query<AffinityFacts[]>(
    `SELECT g.id, o.id AS "organizationId", o.code, o.name, o.country, o.locality_code AS "localityCode",
            g.fields_offered AS "fieldsOffered", g.fields_sought AS "fieldsSought",
            ARRAY(SELECT g.language UNION SELECT unnest(d.languages) FROM delegate d
                   WHERE d.delegation_id = g.id AND d.is_head AND d.status <> 'cancelled' ORDER BY 1) AS languages
       FROM delegation g JOIN organization o ON o.id = g.organization_id
      WHERE g.forum_id = $1 ORDER BY o.code`,
    [forumId],
  );
}
