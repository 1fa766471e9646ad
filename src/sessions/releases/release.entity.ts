import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReleasedAgenda } from './released-agenda.js';

/** The public agenda as it was at a moment, rendered; nothing of it changes but that erased people leave it, a newer one takes its place. */
@Entity('release')
@Index('release_forum_number_key', ['forumId', 'number'], { unique: true })
@Index('release_created_by_idx', ['createdBy'])
export class Release {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'release_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'release_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** 1, 2, 3 … within the forum; the highest is the one in force. */
  @Column('integer')
  number: number;

  @Column('text')
  name: string;

  @Column('jsonb')
  content: ReleasedAgenda;

  /** How often somebody who was erased has been taken out of it. */
  @Column('smallint', { default: 0 })
  redactions: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'release_created_by_fkey', onDelete: 'SET NULL' })
  createdBy: string | null;
}
