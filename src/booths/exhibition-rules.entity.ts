import { Check, Column, Entity, ForeignKey, PrimaryColumn, type EntityManager } from 'typeorm';

/** How booths are given at a forum. A forum that says nothing has the default ones, as version 1. */
@Entity('exhibition_rules')
@Check('exhibition_rules_minutes_positive', `"hold_minutes" > 0 AND "offer_minutes" > 0`)
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

  @Column('integer')
  version: number;
}

const defaultRules = { confirmsAtOnce: false, holdMinutes: 2 * 24 * 60, offerMinutes: 24 * 60, version: 1 };

/** The rules of a forum; one query. */
export async function rulesOf(manager: EntityManager, forumId: string): Promise<ExhibitionRules> {
  return (await manager.findOneBy(ExhibitionRules, { forumId })) ?? { forumId, ...defaultRules };
}
