import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';

/** A visitor as the exhibitor whose booth they visited may know them. */
export interface LeadRow {
  id: string;
  delegationId: string;
  name: PersonName;
  position: LocalizedText | null;
  organization: LocalizedText;
  email: string | null;
  phone: string | null;
  scannedAt: Date;
}

/** The newest decision of a delegate on sharing contact data; none is no. */
const shares = (delegate: string) =>
  `coalesce((SELECT is_given FROM consent WHERE delegate_id = ${delegate} AND purpose = 'contact-sharing' ORDER BY id DESC LIMIT 1), false)`;

/** The leads of these exhibitors, by when they were scanned; whoever has taken their consent back since is not among them. One query. */
export function leadRows(
  manager: EntityManager,
  forumId: string,
  { delegationIds, id, after, limit }: { delegationIds: string[]; id?: string; after?: string; limit: number },
): Promise<LeadRow[]> {
  return manager.query<LeadRow[]>(
    `SELECT l.id, l.delegation_id AS "delegationId", d.name, d.position, o.name AS organization, d.email, d.phone, l.scanned_at AS "scannedAt"
       FROM lead l JOIN delegate d ON d.id = l.delegate_id JOIN delegation g ON g.id = d.delegation_id JOIN organization o ON o.id = g.organization_id
      WHERE l.forum_id = $1 AND l.delegation_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR l.id = $3) AND ($4::uuid IS NULL OR l.id > $4)
        AND ${shares('d.id')} ORDER BY l.id LIMIT $5`,
    [forumId, delegationIds, id ?? null, after ?? null, limit],
  );
}

/** Whether a delegate lets exhibitors have their contact data. */
export async function sharesContact(manager: EntityManager, delegateId: string): Promise<boolean> {
  const [row] = await manager.query<{ shares: boolean }[]>(`SELECT ${shares('$1')} AS shares`, [delegateId]);
  return row?.shares ?? false;
}
