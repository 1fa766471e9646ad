import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DelegateStatus } from '../delegate.states.js';

/** Somebody was seen at the venue, or in a session. Rows are only added. */
@Entity('check_in')
@Index('check_in_delegate_idx', ['delegateId', 'recordId'])
@Index('check_in_record_key', ['forumId', 'recordId'], { unique: true })
@Index('check_in_session_idx', ['sessionId', 'delegateId'], { where: '"session_id" IS NOT NULL' })
@ForeignKey('delegate', ['forumId', 'delegateId'], ['forumId', 'id'], {
  name: 'check_in_delegate_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('session', ['forumId', 'sessionId'], ['forumId', 'id'], {
  name: 'check_in_session_fkey',
  onDelete: 'CASCADE',
})
export class CheckIn {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'check_in_pkey' })
  forumId: string;

  /** The device's, so that what it sends twice is recorded once. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_pkey' })
  id: string;

  /** Rises in the order in which they were recorded. */
  @Column('uuid', { default: () => 'uuidv7()' })
  recordId: string;

  @Column('uuid')
  delegateId: string;

  /** Null: at the venue. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** On our clock. */
  @Column('timestamptz')
  at: Date;

  /** How far our clock was ahead of the device's. */
  @Column('bigint')
  clockSkewMilliseconds: string;

  /** Which desk, in the words of the device. */
  @Column('text', { nullable: true })
  desk: string | null;

  /** What the delegate was until this made them arrived. */
  @Column('text', { nullable: true })
  statusBefore: DelegateStatus | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'check_in_recorded_by_fkey', onDelete: 'SET NULL' })
  recordedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
