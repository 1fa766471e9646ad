import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A check-in was taken back. It may be recorded before the check-in itself: desks that were offline send in any order. */
@Entity('check_in_undo')
export class CheckInUndo {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'check_in_undo_pkey' })
  @ForeignKey('forum', { name: 'check_in_undo_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_undo_pkey' })
  checkInId: string;

  /** On our clock. */
  @Column('timestamptz')
  at: Date;

  @Column('bigint')
  clockSkewMilliseconds: string;

  @Column('text', { nullable: true })
  desk: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'check_in_undo_recorded_by_fkey', onDelete: 'SET NULL' })
  recordedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
