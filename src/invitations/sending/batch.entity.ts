import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageFilter } from '../message-filter.js';

/** What an organiser sent at once: who, when, which and how many; its messages know it. */
@Entity('invitation_batch')
@Index('invitation_batch_forum_idx', ['forumId', 'id'])
@Index('invitation_batch_sent_by_idx', ['sentBy'])
export class InvitationBatch {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'invitation_batch_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'invitation_batch_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Which of the held messages were meant; empty: all. */
  @Column('jsonb')
  filter: MessageFilter;

  @Column('integer')
  messages: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'invitation_batch_sent_by_fkey', onDelete: 'SET NULL' })
  sentBy: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** Since when nothing of it is begun; null: it goes on. */
  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;
}
