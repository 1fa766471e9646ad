import type { Interval } from '../time/interval.js';
import { formatTstzRange } from '../time/tstz-range.js';
import type { BusyInterval } from './busy-interval.js';
import type { Clash } from './clash.js';
import type { EngagementReason } from './engagement.entity.js';

/** Time that a session, a meeting or a block wants of one subject. */
export interface Claim {
  subjectId: string;
  during: Interval;
  isConfidential?: boolean;
}

/** Everything that one source claims from now on; an empty list lets go of all it had. */
export type SourceClaims = {
  sourceId: string;
  claims: Claim[];
} & (
  | { reason: Exclude<EngagementReason, 'hold'> }
  /** It ends by itself after so many minutes, by the database's clock. */
  | { reason: 'hold'; holdMinutes: number }
);

interface NewEngagement extends Claim {
  reason: EngagementReason;
  sourceId: string;
  holdMinutes?: number;
}

export interface StoredEngagement {
  subject_id: string;
  /** Seconds since 1970. */
  starts: number;
  ends: number;
  reason: EngagementReason;
  source_id: string;
  is_confidential: boolean;
}

export type StoredClash = StoredEngagement & { wanted_by: string };

export function columns(rows: NewEngagement[]): unknown[] {
  return [
    rows.map((row) => row.subjectId),
    rows.map((row) => formatTstzRange(row.during)),
    rows.map((row) => row.reason),
    rows.map((row) => row.sourceId),
    rows.map((row) => row.isConfidential ?? false),
    rows.map((row) => row.holdMinutes ?? null),
  ];
}

export const wanted = `unnest($1::uuid[], $2::tstzrange[], $3::text[], $4::uuid[], $5::boolean[], $6::int[])
  WITH ORDINALITY AS wanted(subject_id, during, reason, source_id, is_confidential, hold_minutes, position)`;

/** The columns of a stored engagement's time; numbers are read in a fraction of the time of a range's text. */
export function bounds(table: string): string {
  return `date_part('epoch', lower(${table}.during)) AS starts, date_part('epoch', upper(${table}.during)) AS ends`;
}

/**
 * Says whether an engagement overlaps with an interval, as `&&` does, but by `engagement_subject_time_idx`: the exclusion
 * constraint's own index takes ten times as long to search. All are `[start, end)`, which the database checks.
 */
export function overlapping(during: string): string {
  return `lower(engagement.during) < upper(${during}) AND upper(engagement.during) > lower(${during})`;
}

/**
 * The engagements of a subject in an interval, one by one through the index: a plan made while the ledger was small would read
 * all of it (`OFFSET 0` keeps the database from joining it in another way).
 */
export const engagementsIn = (subject: string, during: string) =>
  `LATERAL (SELECT * FROM engagement WHERE subject_id = ${subject} AND ${overlapping(during)} OFFSET 0)`;

export const clashing = `
  SELECT wanted.source_id AS wanted_by, e.subject_id, ${bounds('e')}, e.reason, e.source_id, e.is_confidential
    FROM wanted, ${engagementsIn('wanted.subject_id', 'wanted.during')} AS e
   WHERE e.source_id <> ALL($7) AND (e.expires_at IS NULL OR e.expires_at > now())
  UNION ALL
  SELECT wanted.source_id, other.subject_id, ${bounds('other')}, other.reason, other.source_id, other.is_confidential
    FROM wanted JOIN wanted other ON other.subject_id = wanted.subject_id AND other.during && wanted.during
                                 AND other.position < wanted.position`;

export function toClash(row: StoredClash): Clash {
  return { ...toBusyInterval(row), wantedBy: row.wanted_by };
}

export function idsOf(sources: SourceClaims[]): string[] {
  return sources.map(({ sourceId }) => sourceId);
}

export function rowsOf(sources: SourceClaims[]): NewEngagement[] {
  return sources.flatMap(({ claims, ...source }) => claims.map((claim) => ({ ...source, ...claim })));
}

export function toBusyInterval(row: StoredEngagement): BusyInterval {
  return {
    subjectId: row.subject_id,
    start: new Date(Math.round(row.starts * 1_000)),
    end: new Date(Math.round(row.ends * 1_000)),
    reason: row.reason,
    sourceId: row.source_id,
    isConfidential: row.is_confidential,
  };
}
