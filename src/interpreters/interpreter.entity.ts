import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { StoredInterval } from '../forums/hours.js';
import type { Language } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';

/** Somebody who interprets at a forum; the subject that is booked. */
@Entity('interpreter')
@Index('interpreter_forum_id_key', ['forumId', 'id'], { unique: true })
@Index('interpreter_forum_code_key', ['forumId', 'code'], { unique: true })
export class Interpreter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interpreter_pkey' })
  @ForeignKey('subject', { name: 'interpreter_subject_fkey', onDelete: 'CASCADE' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'interpreter_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: PersonName;

  @Column('text')
  email: string;

  /** In which they read. */
  @Column('text')
  language: Language;

  /** Such as vi-ja; either direction. */
  @Column('text', { array: true })
  pairs: string[];

  @Column('jsonb')
  available: StoredInterval[];

  @VersionColumn()
  version: number;
}
