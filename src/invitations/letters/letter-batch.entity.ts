import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LetterWish } from './letter-wish.js';

/** Letters that were asked for together: for whom, and what stands on all of them. A run writes them. */
@Entity('letter_batch')
@Index('letter_batch_forum_idx', ['forumId', 'id'])
@Index('letter_batch_created_by_idx', ['createdBy'])
export class LetterBatch {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'letter_batch_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'letter_batch_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('jsonb')
  wish: LetterWish;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'letter_batch_created_by_fkey', onDelete: 'SET NULL' })
  createdBy: string | null;
}
