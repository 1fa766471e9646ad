import { Check, Column, Entity, ForeignKey, PrimaryColumn, type EntityManager } from 'typeorm';
import type { RuleLevel } from './placing/placing-rules.js';

/** How booths are given at a forum. A forum that says nothing has the default ones, as version 1. */
@Entity('exhibition_rules')
@Check('exhibition_rules_minutes_positive', `"hold_minutes" > 0 AND "offer_minutes" > 0`)
@Check(
  'exhibition_rules_levels_known',
  `"rivals_apart" IN ('off', 'should', 'must') AND "cultural_spaces_together" IN ('off', 'should', 'must') AND "kinds_kept" IN ('off', 'should', 'must')`,
)
export class ExhibitionRules {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'exhibition_rules_pkey' })
  @ForeignKey('forum', { name: 'exhibition_rules_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** What an exhibitor asks for is reserved at once; else it is held until an organiser confirms it. */
  @Column('boolean')
  confirmsAtOnce: boolean;

  /** How long a hold waits for its confirmation. */
  @Column('integer')
  holdMinutes: number;

  /** How long what the line brought is held. */
  @Column('integer')
  offerMinutes: number;

  /** Companies of one locality that offer the same do not stand side by side. */
  @Column('text', { default: 'off' })
  rivalsApart: RuleLevel;

  /** Cultural spaces stand side by side, or in one zone. */
  @Column('text', { default: 'off' })
  culturalSpacesTogether: RuleLevel;

  /** Localities have the booths of localities, companies those of companies. */
  @Column('text', { default: 'off' })
  kindsKept: RuleLevel;

  /** Until when exhibitors fill in what they want in their booths; null: nobody has said it yet. */
  @Column('timestamptz', { nullable: true })
  fitOutUntil: Date | null;

  /** Whether everybody may read who exhibits what. */
  @Column('boolean', { default: false })
  isDirectoryPublic: boolean;

  @Column('integer')
  version: number;
}

const defaultRules = {
  confirmsAtOnce: false,
  holdMinutes: 2 * 24 * 60,
  offerMinutes: 24 * 60,
  rivalsApart: 'off',
  culturalSpacesTogether: 'off',
  kindsKept: 'off',
  fitOutUntil: null,
  isDirectoryPublic: false,
  version: 1,
} as const;

/** The rules of a forum; one query. */
export async function rulesOf(manager: EntityManager, forumId: string): Promise<ExhibitionRules> {
  return (await manager.findOneBy(ExhibitionRules, { forumId })) ?? { forumId, ...defaultRules };
}
