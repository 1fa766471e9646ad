import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { ReleasedAgenda } from './released-agenda.js';

/** Time that a confidential session takes of people; not what it is. */
export interface ConfidentialTime {
  /** The session's. */
  id: string;
  /** As an ISO instant. */
  start: string;
  end: string;
  delegateIds: string[];
}

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

  /** When people were engaged in confidential sessions as it was made; in a personal feed they are busy then. */
  @Column('jsonb', { default: [] })
  confidential: ConfidentialTime[];

  /** What is new, in words: a line for each change. Organisers may write it otherwise. */
  @Column('jsonb', { default: [] })
  changelog: LocalizedText[];

  /** The public reads the same as in the release before. */
  @Column('boolean', { default: false })
  isUnchanged: boolean;

  /** The number of the release that it brings back. */
  @Column('integer', { nullable: true })
  restores: number | null;

  /** How often somebody who was erased has been taken out of it. */
  @Column('smallint', { default: 0 })
  redactions: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'release_created_by_fkey', onDelete: 'SET NULL' })
  createdBy: string | null;

  /** Of the changelog, which alone is edited. */
  @VersionColumn()
  version: number;
}
