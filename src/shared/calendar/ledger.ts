import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOn } from '../database/refuse-on.js';
import { together } from '../database/together.js';
import { formatTstzRange } from '../time/tstz-range.js';
import type { Interval } from '../time/interval.js';
import type { BusyInterval } from './busy-interval.js';
import { ClashError, type Clash } from './clash.js';
import {
  bounds,
  clashing,
  columns,
  engagementsIn,
  idsOf,
  overlapping,
  rowsOf,
  toBusyInterval,
  toClash,
  wanted,
  type SourceClaims,
  type StoredClash,
  type StoredEngagement,
} from './ledger-rows.js';
import type { SubjectKind } from './subject.entity.js';

/**
 * The ledger of claimed time. Every change of it goes through here, inside the caller's transaction, in one order:
 * lock the subjects touched, old and new, by id; delete expired holds in the way; delete all old claims; insert all new ones.
 * Whoever calls has locked the source's own row before, by changing its version or status.
 */
@Injectable()
export class Ledger {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Locks every subject that the sources claim now or want to claim, by id, and lets go of their expired holds.
   * What `clashes` says afterwards stays true until the end of the transaction.
   */
  async lock(manager: EntityManager, sources: SourceClaims[]): Promise<void> {
    const locked = await this.lockSubjects(manager, sources);
    await manager.query(`DELETE FROM engagement WHERE subject_id = ANY($1) AND expires_at <= now()`, [locked]);
  }

  /**
   * What stands in the way of the sources: engagements of others, and the new claims among themselves (one person
   * named for both parties, say). What the sources claim now is not in their way.
   */
  async clashes(manager: EntityManager, sources: SourceClaims[]): Promise<Clash[]> {
    const rows = rowsOf(sources);
    if (rows.length === 0) return [];
    const stored = await manager.query<StoredClash[]>(
      `WITH wanted AS (SELECT * FROM ${wanted}) ${clashing} ORDER BY 1, 2, 3`,
      [...columns(rows), idsOf(sources)],
    );
    return stored.map(toClash);
  }

  /**
   * Replaces what the sources claim, all or nothing.
   * @throws ClashError naming each engagement in the way
   */
  async replace(manager: EntityManager, sources: SourceClaims[]): Promise<void> {
    const [, clashes] = await together(this.lockSubjects(manager, sources), this.replaceLocked(manager, sources));
    if (clashes.length > 0) throw new ClashError(clashes.map(toClash));
  }

  /** @returns what is in the way; then nothing has changed */
  private replaceLocked(manager: EntityManager, sources: SourceClaims[]): Promise<StoredClash[]> {
    return manager
      .query<StoredClash[]>(
        `WITH wanted AS MATERIALIZED (SELECT * FROM ${wanted}), clash AS MATERIALIZED (${clashing}),
         gone AS (
           DELETE FROM engagement WHERE NOT EXISTS (SELECT FROM clash) AND (source_id = ANY($7) OR expires_at <= now()) AND id IN (
             SELECT id FROM engagement WHERE source_id = ANY($7)
             UNION ALL SELECT e.id FROM wanted, ${engagementsIn('wanted.subject_id', 'wanted.during')} AS e WHERE e.expires_at <= now()) RETURNING id),
         claimed AS (
           INSERT INTO engagement (subject_id, during, reason, source_id, is_confidential, expires_at)
           SELECT subject_id, during, reason, source_id, is_confidential, now() + make_interval(mins => hold_minutes) FROM wanted
            WHERE NOT EXISTS (SELECT FROM clash) AND (SELECT count(*) FROM gone) >= 0 ORDER BY position)
         SELECT * FROM clash ORDER BY 1, 2, 3`, // what goes is looked at once more: it may just have been handed over; the count: what is gone is gone before anything is claimed
        [...columns(rowsOf(sources)), idsOf(sources)],
      )
      .catch(refuseOn({ engagement_one_place_at_a_time: () => new ClashError([]) }));
  }

  /**
   * Makes what one source holds the claims of another, if that is all that the other wants and has not ended: nothing is claimed
   * that was not, so nobody's subjects are locked. Whoever calls has locked the rows of both sources before.
   * @returns false when the two differ; then nothing has changed, and `replace` decides
   */
  async handOver(manager: EntityManager, holdId: string, { sourceId, reason, claims }: SourceClaims): Promise<boolean> {
    const [, changed] = await manager.query<[object[], number]>(
      `WITH held AS (SELECT id, subject_id, during FROM engagement WHERE source_id = $1 AND expires_at > now() FOR UPDATE),
            wanted AS (SELECT * FROM unnest($4::uuid[], $5::tstzrange[]) AS wanted(subject_id, during)),
            other AS (SELECT FROM engagement WHERE source_id = $2
                      UNION ALL SELECT FROM held FULL JOIN wanted USING (subject_id, during) WHERE held.id IS NULL OR wanted IS NULL)
       UPDATE engagement SET source_id = $2, reason = $3, is_confidential = $6, expires_at = NULL
        WHERE id IN (SELECT id FROM held) AND NOT EXISTS (SELECT FROM other)`,
      [
        ...[holdId, sourceId, reason, claims.map(({ subjectId }) => subjectId)],
        ...[claims.map(({ during }) => formatTstzRange(during)), claims.some(({ isConfidential }) => isConfidential)],
      ],
    );
    return claims.length > 0 && changed === claims.length;
  }

  private async lockSubjects(manager: EntityManager, sources: SourceClaims[]): Promise<string[]> {
    const locked = await manager.query<{ id: string }[]>(
      `SELECT id FROM subject
        WHERE id = ANY($1) OR id IN (SELECT subject_id FROM engagement WHERE source_id = ANY($2))
        ORDER BY id FOR NO KEY UPDATE`,
      [rowsOf(sources).map(({ subjectId }) => subjectId), idsOf(sources)],
    );
    return locked.map(({ id }) => id);
  }

  /** Counts engagements, and the pairs of them that overlap for one subject; the second must be 0, whoever asks. */
  async audit(forumId: string): Promise<{ engagements: number; overlaps: number }> {
    const [counts] = await this.dataSource.query<{ engagements: number; overlaps: number }[]>(
      `WITH e AS (SELECT g.* FROM engagement g JOIN subject s ON s.id = g.subject_id WHERE s.forum_id = $1)
       SELECT (SELECT count(*)::int FROM e) AS engagements,
              (SELECT count(*)::int FROM e a JOIN e b ON a.subject_id = b.subject_id AND a.id < b.id AND a.during && b.during) AS overlaps`,
      [forumId],
    );
    return counts ?? { engagements: 0, overlaps: 0 };
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
    const rows = await manager.query<StoredEngagement[]>(engagementsWhere(overlapping('$2::tstzrange')), [
      subjectIds,
      formatTstzRange(within),
    ]);
    return rows.map(toBusyInterval);
  }

  /** The same of all that is not over by the database's clock, whenever it is. */
  async engagementsLeft(manager: EntityManager, subjectIds: string[]): Promise<BusyInterval[]> {
    const rows = await manager.query<StoredEngagement[]>(engagementsWhere('upper(during) > now()'), [subjectIds]);
    return rows.map(toBusyInterval);
  }
}

const engagementsWhere = (when: string) =>
  `SELECT subject_id, ${bounds('engagement')}, reason, source_id, is_confidential FROM engagement
    WHERE subject_id = ANY($1) AND ${when} AND (expires_at IS NULL OR expires_at > now())
    ORDER BY lower(during), subject_id`;
