import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a session has a limited number of seats, for which delegates register. */
@Entity('seating')
@Index('seating_forum_idx', ['forumId', 'sessionId'])
@Check('seating_stock_kept', `"taken" BETWEEN 0 AND "seats"`)
@Check('seating_numbers_positive', `"delegation_quota" > 0 AND "offer_minutes" > 0`)
@ForeignKey('session', ['forumId', 'sessionId'], ['forumId', 'id'], {
  name: 'seating_session_fkey',
  onDelete: 'CASCADE',
})
export class Seating {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seating_pkey' })
  sessionId: string;

  @Column('text')
  forumId: string;

  @Column('integer')
  seats: number;

  /** Those taken and those on offer; counted by the statements that take and free seats, never set. */
  @Column('integer', { default: 0 })
  taken: number;

  /** How many of them one delegation may have; null: as many as there are. */
  @Column('integer', { nullable: true })
  delegationQuota: number | null;

  /** How long a freed seat is kept for the next in line. */
  @Column('integer')
  offerMinutes: number;

  @Column('integer')
  version: number;
}
