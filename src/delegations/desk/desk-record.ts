import type { EntityManager } from 'typeorm';

/** What the desk holds about one delegate; instants are ISO 8601 in UTC. */
export interface DeskRecord {
  /** In the order in which they were recorded; `session` is its code, null at the venue. */
  checkIns: { at: string; session: string | null; desk: string | null; undoneAt: string | null }[];
  prints: { document: string; at: string }[];
}

export async function deskRecordOf(manager: EntityManager, delegateId: string): Promise<DeskRecord> {
  const checkIns = await manager.query<
    { at: Date; session: string | null; desk: string | null; undoneAt: Date | null }[]
  >(
    `SELECT c.at, s.code AS session, c.desk, u.at AS "undoneAt"
       FROM check_in c LEFT JOIN session s ON s.id = c.session_id
       LEFT JOIN check_in_undo u ON u.forum_id = c.forum_id AND u.check_in_id = c.id
      WHERE c.delegate_id = $1 ORDER BY c.record_id`,
    [delegateId],
  );
  const prints = await manager.query<{ document: string; at: Date }[]>(
    `SELECT document, printed_at AS at FROM delegate_print WHERE delegate_id = $1 ORDER BY id`,
    [delegateId],
  );
  return {
    checkIns: checkIns.map(({ at, undoneAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    })),
    prints: prints.map(({ document, at }) => ({ document, at: at.toISOString() })),
  };
}
