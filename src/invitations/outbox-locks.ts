import type { EntityManager } from 'typeorm';

/** Nobody else writes messages of the forum, or sends any, until the transaction ends. */
export async function lockOutbox(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || $1, 0))`, [forumId]);
}

/** Nobody has the whole outbox until the transaction ends. */
export async function shareOutbox(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('outbox ' || $1, 0))`, [forumId]);
}

/** Locks are counted for the whole database, and thousands may be written about at once; those with one number wait for each other. */
const numbers = 1_024;

/** Nobody else writes about these until the transaction ends, nor has anybody the whole outbox; in the order of their numbers. */
export async function lockAbout(manager: EntityManager, forumId: string, aboutIds: string[]): Promise<void> {
  await manager.query(
    `WITH shared AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(hashtextextended('outbox ' || $1, 0)))
     SELECT pg_advisory_xact_lock(hashtextextended('about ' || $1, number)) FROM shared, (
       SELECT DISTINCT abs(hashtext(id)::bigint) % $3 AS number FROM unnest($2::text[]) AS about(id) ORDER BY 1) AS numbers`,
    [forumId, aboutIds, numbers],
  );
}
