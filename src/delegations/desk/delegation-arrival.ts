import type { EntityManager } from 'typeorm';

/**
 * A delegation arrives with the first of its delegates, at the time at which that one was seen; when the check-ins of all of
 * them have been taken back it is again what it was before. Only delegations of the delegates given are looked at.
 */
export async function followArrivals(manager: EntityManager, delegateIds: string[]): Promise<void> {
  await manager.query(
    `UPDATE delegation g
        SET status = CASE WHEN seen.present > 0 THEN 'arrived' WHEN g.confirmed_at IS NULL THEN 'invited' ELSE 'confirmed' END,
            arrived_at = CASE WHEN seen.present > 0 THEN coalesce(seen.first_at, g.arrived_at, now()) END, version = g.version + 1
       FROM (SELECT d.delegation_id, count(*) FILTER (WHERE d.status = 'arrived') AS present,
                    (SELECT min(c.at) FROM check_in c JOIN delegate a ON a.id = c.delegate_id
                      WHERE a.delegation_id = d.delegation_id AND a.status = 'arrived'
                        AND NOT EXISTS (SELECT FROM check_in_undo u WHERE u.forum_id = c.forum_id AND u.check_in_id = c.id)) AS first_at
               FROM delegate d
              WHERE d.delegation_id IN (SELECT delegation_id FROM delegate WHERE id = ANY($1::uuid[]))
              GROUP BY d.delegation_id) AS seen
      WHERE g.id = seen.delegation_id
        AND ((seen.present > 0) <> (g.status = 'arrived') OR g.arrived_at <> seen.first_at)`,
    [delegateIds],
  );
}
