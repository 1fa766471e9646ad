import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a delegate is to be erased, and when it was done. */
@Entity('erasure')
@Index('erasure_forum_idx', ['forumId', 'delegateId'])
export class Erasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'erasure_pkey' })
  @ForeignKey('delegate', { name: 'erasure_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  @ForeignKey('forum', { name: 'erasure_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @CreateDateColumn({ type: 'timestamptz' })
  askedAt: Date;

  /** Null: its time had come. */
  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'erasure_asked_by_fkey', onDelete: 'SET NULL' })
  askedBy: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}
