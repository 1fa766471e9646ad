import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const engagementReasons = ['session', 'meeting', 'block', 'hold'] as const;
export type EngagementReason = (typeof engagementReasons)[number];

/**
 * Claimed time, the one ledger of it: who or what is engaged, when, and by which session, meeting or block.
 * The exclusion constraint is the last word: nobody and nothing is in two places.
 */
@Entity('engagement')
@Exclusion('engagement_one_place_at_a_time', `USING gist ("subject_id" WITH =, "during" WITH &&)`)
@Check('engagement_reason_known', `"reason" IN ('session', 'meeting', 'block', 'hold')`)
@Check('engagement_during_half_open', `lower_inc(during) AND NOT upper_inc(during) AND lower(during) < upper(during)`)
@Check('engagement_holds_expire', `("reason" = 'hold') = ("expires_at" IS NOT NULL)`)
@Index('engagement_source_idx', ['sourceId'])
@Index('engagement_subject_time_idx', { synchronize: false })
export class Engagement {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'engagement_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('subject', { name: 'engagement_subject_fkey', onDelete: 'CASCADE' })
  subjectId: string;

  /** `[start, end)` as PostgreSQL writes a tstzrange. */
  @Column('tstzrange')
  during: string;

  @Column('text')
  reason: EngagementReason;

  /** The session, meeting or block that claims the time. */
  @Column('uuid')
  sourceId: string;

  @Column('boolean', { default: false })
  isConfidential: boolean;

  /** Holds alone expire; decided by the database's clock. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;
}
