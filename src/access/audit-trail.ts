import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditChange, AuditEntry } from './audit-entry.entity.js';

/** An entry as the person may read it of whom it tells: without who else acted. */
export interface EntryAboutPerson {
  at: string;
  action: string;
  by: string;
  changes: Record<string, AuditChange | null>;
}

/** Records whose titles or texts may name somebody; each is sealed with a key of its own. */
const recordTypesWithTitles = [
  ...['meeting', 'meeting-request', 'commitment', 'agreement'],
  ...['session', 'presentation', 'session-cue', 'session-paper'],
];

/** What other features ask of the audit trail. */
@Injectable()
export class AuditTrail {
  /** Every value that a field of a record has had, as far as it is still readable. */
  async valuesOf(manager: EntityManager, recordId: string, fields: string[]): Promise<Map<string, unknown[]>> {
    const rows = await manager.query<{ field: string; values: unknown[] }[]>(
      `SELECT c.key AS field, jsonb_agg(DISTINCT v.value) AS values
         FROM audit_entry e JOIN audit_key k ON k.id = e.key_id,
              LATERAL jsonb_each(audit_opened(e.sealed, k.key)) AS c, LATERAL jsonb_each(c.value) AS v
        WHERE e.record_id = $1 AND c.key = ANY($2) AND v.value <> 'null' GROUP BY c.key`,
      [recordId, fields],
    );
    return new Map(rows.map(({ field, values }) => [field, values]));
  }

  /** The records whose parts of this type have ever named something: the meetings that a delegate has ever attended. */
  async recordsNaming(
    manager: EntityManager,
    forumId: string,
    recordType: string,
    column: string,
    value: string,
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT record_id AS id FROM audit_entry
        WHERE forum_id = $1 AND record_type = $2 AND $4 IN (changes #>> ARRAY[$3, 'from'], changes #>> ARRAY[$3, 'to'])`,
      [forumId, recordType, column, value],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose keys seal one of these texts in entries of a forum: titles that named somebody, former ones included. */
  async ownersSealing(manager: EntityManager, forumId: string, texts: string[]): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT k.owner_id AS id FROM audit_entry e JOIN audit_key k ON k.id = e.key_id
        WHERE e.forum_id = $1 AND e.record_type = ANY($3)
          AND EXISTS (SELECT FROM unnest($2::text[]) AS t(text) WHERE position(text IN audit_opened(e.sealed, k.key)::text) > 0)`,
      [forumId, texts, recordTypesWithTitles],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything told of a record, oldest first. */
  async about(manager: EntityManager, recordId: string): Promise<EntryAboutPerson[]> {
    const rows = await manager.query<
      (Pick<AuditEntry, 'at' | 'action' | 'actor' | 'changes'> & { opened: AuditEntry['changes'] | null })[]
    >(
      `SELECT e.at, e.action, e.actor, e.changes, CASE WHEN k.id IS NOT NULL THEN audit_opened(e.sealed, k.key) END AS opened
         FROM audit_entry e LEFT JOIN audit_key k ON k.id = e.key_id WHERE e.record_id = $1 ORDER BY e.id`,
      [recordId],
    );
    return rows.map(({ at, action, actor, changes, opened }) => ({
      at: at.toISOString(),
      action,
      by: actor,
      changes: { ...changes, ...opened },
    }));
  }

  /** Tells how many there were of something that a change of a record has done to others, by whoever makes it. */
  async count(
    manager: EntityManager,
    { forumId, recordType, recordId }: { forumId: string; recordType: string; recordId: string },
    what: string,
    count: number,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO audit_entry (forum_id, record_type, record_id, action, actor, account_id, token_id, request_id, changes)
       SELECT $1, $2, $3, 'changed', coalesce(actor ->> 'kind', 'unknown'), (actor ->> 'accountId')::uuid, (actor ->> 'tokenId')::uuid,
              (actor ->> 'requestId')::uuid, jsonb_build_object($4::text, jsonb_build_object('to', $5::int))
         FROM (SELECT nullif(current_setting('gapgo.actor', true), '')::jsonb AS actor) AS who`,
      [forumId, recordType, recordId, what, count],
    );
  }

  /** Destroys the keys of these owners: what was sealed with them nobody can read any more; the trail stays. */
  async destroyKeys(manager: EntityManager, ownerIds: string[]): Promise<void> {
    await manager.query(`DELETE FROM audit_key WHERE owner_id = ANY($1)`, [ownerIds]);
  }
}
