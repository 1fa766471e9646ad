import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { violatedConstraint } from '../database/transactions.js';
import { formatTstzRange, parseTstzRange } from '../time/tstz-range.js';
import type { Interval } from '../time/interval.js';
import type { BusyInterval } from './busy-interval.js';
import { ClashError, type Clash } from './clash.js';
import type { EngagementReason } from './engagement.entity.js';
import type { SubjectKind } from './subject.entity.js';

/** Time that a session, a meeting or a block wants of one subject. */
export interface Claim {
  subjectId: string;
  during: Interval;
  isConfidential?: boolean;
}

/** Everything that one source claims from now on; an empty list lets go of all it had. */
export interface SourceClaims {
  reason: Exclude<EngagementReason, 'hold'>;
  sourceId: string;
  claims: Claim[];
}

/**
 * The ledger of claimed time. Every change of it goes through here, inside the caller's transaction, in one order:
 * lock the subjects touched, old and new, by id; delete their expired holds; delete all old claims; insert all new ones.
 * Whoever calls has locked the source's own row before, by changing its version or status.
 */
@Injectable()
export class Ledger {
  /**
   * Replaces what the sources claim, all or nothing.
   * @throws ClashError naming each engagement in the way
   */
  async replace(manager: EntityManager, sources: SourceClaims[]): Promise<void> {
    const sourceIds = sources.map(({ sourceId }) => sourceId);
    const rows = sources.flatMap(({ reason, sourceId, claims }) =>
      claims.map((claim) => ({ reason, sourceId, ...claim })),
    );
    await this.lock(
      manager,
      sourceIds,
      rows.map(({ subjectId }) => subjectId),
    );
    await manager.query(`DELETE FROM engagement WHERE source_id = ANY($1)`, [sourceIds]);
    if (rows.length === 0) return;
    const clashes = await findClashes(manager, rows);
    if (clashes.length > 0) throw new ClashError(clashes);
    await insert(manager, rows).catch((error: unknown) => {
      if (violatedConstraint(error) === 'engagement_one_place_at_a_time') throw new ClashError([]);
      throw error;
    });
  }

  /** Adds bookable things to a forum and gives their ids, which become the ids of the rows that describe them. */
  async addSubjects(manager: EntityManager, forumId: string, kind: SubjectKind, count: number): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `INSERT INTO subject (forum_id, kind) SELECT $1, $2 FROM generate_series(1, $3) RETURNING id`,
      [forumId, kind, count],
    );
    return rows.map(({ id }) => id);
  }

  /** What the subjects are engaged in during an interval, by start; expired holds are no engagement. */
  async engagementsOf(manager: EntityManager, subjectIds: string[], within: Interval): Promise<BusyInterval[]> {
    const rows = await manager.query<StoredEngagement[]>(
      `SELECT subject_id, during::text, reason, source_id, is_confidential FROM engagement
        WHERE subject_id = ANY($1) AND during && $2::tstzrange AND (expires_at IS NULL OR expires_at > now())
        ORDER BY lower(during), subject_id`,
      [subjectIds, formatTstzRange(within)],
    );
    return rows.map(toBusyInterval);
  }

  private async lock(manager: EntityManager, sourceIds: string[], newSubjectIds: string[]): Promise<void> {
    const locked = await manager.query<{ id: string }[]>(
      `SELECT id FROM subject
        WHERE id = ANY($1) OR id IN (SELECT subject_id FROM engagement WHERE source_id = ANY($2))
        ORDER BY id FOR NO KEY UPDATE`,
      [newSubjectIds, sourceIds],
    );
    await manager.query(`DELETE FROM engagement WHERE subject_id = ANY($1) AND expires_at <= now()`, [
      locked.map(({ id }) => id),
    ]);
  }
}

interface NewEngagement extends Claim {
  reason: EngagementReason;
  sourceId: string;
}

interface StoredEngagement {
  subject_id: string;
  during: string;
  reason: EngagementReason;
  source_id: string;
  is_confidential: boolean;
}

function columns(rows: NewEngagement[]): unknown[] {
  return [
    rows.map((row) => row.subjectId),
    rows.map((row) => formatTstzRange(row.during)),
    rows.map((row) => row.reason),
    rows.map((row) => row.sourceId),
    rows.map((row) => row.isConfidential ?? false),
  ];
}

const wanted = `unnest($1::uuid[], $2::tstzrange[], $3::text[], $4::uuid[], $5::boolean[])
  WITH ORDINALITY AS wanted(subject_id, during, reason, source_id, is_confidential, position)`;

/** Against what stands in the ledger, and among the new claims themselves: one person named for both parties, say. */
async function findClashes(manager: EntityManager, rows: NewEngagement[]): Promise<Clash[]> {
  const found = await manager.query<(StoredEngagement & { wanted_by: string })[]>(
    `WITH wanted AS (SELECT * FROM ${wanted})
     SELECT wanted.source_id AS wanted_by, e.subject_id, e.during::text, e.reason, e.source_id, e.is_confidential
       FROM wanted JOIN engagement e ON e.subject_id = wanted.subject_id AND e.during && wanted.during
     UNION ALL
     SELECT wanted.source_id, other.subject_id, other.during::text, other.reason, other.source_id, other.is_confidential
       FROM wanted JOIN wanted other ON other.subject_id = wanted.subject_id AND other.during && wanted.during
                                    AND other.position < wanted.position
     ORDER BY 1, 2, 3`,
    columns(rows),
  );
  return found.map((row) => ({ ...toBusyInterval(row), wantedBy: row.wanted_by }));
}

async function insert(manager: EntityManager, rows: NewEngagement[]): Promise<void> {
  await manager.query(
    `INSERT INTO engagement (subject_id, during, reason, source_id, is_confidential)
     SELECT subject_id, during, reason, source_id, is_confidential FROM ${wanted} ORDER BY position`,
    columns(rows),
  );
}

function toBusyInterval(row: StoredEngagement): BusyInterval {
  return {
    subjectId: row.subject_id,
    ...parseTstzRange(row.during),
    reason: row.reason,
    sourceId: row.source_id,
    isConfidential: row.is_confidential,
  };
}
