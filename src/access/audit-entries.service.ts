import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import type { AuditChange, AuditEntry } from './audit-entry.entity.js';
import type { AuditEntriesQuery } from './dto/audit-entries-query.dto.js';
import type { AuditChangeView, AuditEntryView } from './dto/audit-entry-view.dto.js';

type StoredEntry = Pick<
  AuditEntry,
  'id' | 'at' | 'recordType' | 'recordId' | 'action' | 'actor' | 'accountId' | 'requestId' | 'changes'
> & { email: string | null; tokenLabel: string | null; opened: AuditEntry['changes'] | null };

/** The trail that the database writes (docs/adr): read here, written by nobody but its triggers. */
@Injectable()
export class AuditEntriesService {
  constructor(private readonly dataSource: DataSource) {}

  /** What was changed in a forum, or outside of all when it is null, the newest first; one query. */
  async list(
    forumId: string | null,
    { cursor, limit, recordType, recordId, account }: AuditEntriesQuery,
  ): Promise<Page<AuditEntryView>> {
    const before = readCursor(cursor, isUuid);
    const filters = [
      ['e.record_type = $', recordType],
      ['e.record_id = $', recordId],
      ['e.account_id = $', account],
      ['e.id < $', before?.[0]],
    ].filter((filter): filter is [string, string] => filter[1] !== undefined);
    const conditions = filters.map(([condition], index) => ` AND ${condition}${index + 3}`).join('');
    const rows = await this.dataSource.query<StoredEntry[]>(
      `SELECT e.id, e.at, e.record_type AS "recordType", e.record_id AS "recordId", e.action, e.actor, e.account_id AS "accountId",
              e.request_id AS "requestId", e.changes, a.email, t.label AS "tokenLabel",
              CASE WHEN k.id IS NOT NULL THEN audit_opened(e.sealed, k.key) END AS opened
         FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN access_token t ON t.id = e.token_id
         LEFT JOIN audit_key k ON k.id = e.key_id
        WHERE ${forumId === null ? 'e.forum_id IS NULL AND $1::text IS NULL' : 'e.forum_id = $1'}${conditions}
        ORDER BY e.id DESC LIMIT $2`,
      [forumId, limit + 1, ...filters.map(([, value]) => value)],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(viewOf) };
  }
}

function viewOf({ id, at, recordType, recordId, action, actor, requestId, ...entry }: StoredEntry): AuditEntryView {
  const { accountId, email, tokenLabel, changes, opened } = entry;
  return {
    id,
    at: at.toISOString(),
    recordType,
    recordId,
    action,
    actor: { kind: actor, accountId, email, tokenLabel },
    requestId,
    changes: Object.entries(changes).map(([column, change]) =>
      changeOf(column, change ?? opened?.[column] ?? undefined),
    ),
  };
}

function changeOf(column: string, change: AuditChange | undefined): AuditChangeView {
  const field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { field, from: change?.from ?? null, to: change?.to ?? null, isErased: change === undefined };
}
