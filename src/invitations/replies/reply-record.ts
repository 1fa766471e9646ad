import type { EntityManager } from 'typeorm';
import type { Partstat } from './reply.entity.js';

/** An answer as who gave it may read it. */
export interface ReplyRecord {
  partstat: Partstat;
  comment: string | null;
  via: 'web' | 'mail';
  at: string;
}

/** The answers to each of these messages, the oldest first; one query. */
export async function replyRecordsOf(
  manager: EntityManager,
  invitationIds: string[],
): Promise<Map<string, ReplyRecord[]>> {
  const rows = await manager.query<(Omit<ReplyRecord, 'at'> & { invitationId: string; at: Date })[]>(
    `SELECT invitation_id AS "invitationId", partstat, comment, via, created_at AS at FROM reply
      WHERE invitation_id = ANY($1) ORDER BY id`,
    [invitationIds],
  );
  const records = new Map<string, ReplyRecord[]>(invitationIds.map((id) => [id, []]));
  for (const { invitationId, at, ...row } of rows) records.get(invitationId)?.push({ ...row, at: at.toISOString() });
  return records;
}
