import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stretch of time at a dock, for so many exhibitors. */
@Entity('load_in_slot')
@Index('load_in_slot_forum_idx', ['forumId', 'startsAt', 'id'])
@Check('load_in_slot_in_order', `"starts_at" < "ends_at"`)
@Check('load_in_slot_stock_kept', `"taken" BETWEEN 0 AND "capacity"`)
@Exclusion(
  'load_in_slot_one_at_a_time',
  `USING gist ("forum_id" WITH =, "dock" WITH =, tstzrange("starts_at", "ends_at") WITH &&)`,
)
export class LoadInSlot {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'load_in_slot_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'load_in_slot_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  dock: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('smallint')
  capacity: number;

  /** Counted by the statements that take and free places, never set. */
  @Column('smallint', { default: 0 })
  taken: number;
}
