import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../../shared/names/localized-text.js';
import type { TemplateKind } from './template-kinds.js';

/** Words that organisers chose for one kind of message in one language. Never changed: other words are another version. */
@Entity('message_template')
@Check('message_template_language_known', `"language" IN ('vi', 'ja', 'en')`)
@Check('message_template_version_positive', `"version" > 0`)
@Index('message_template_created_by_idx', ['createdBy'])
export class MessageTemplate {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_template_pkey' })
  @ForeignKey('forum', { name: 'message_template_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_template_pkey' })
  kind: TemplateKind;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_template_pkey' })
  language: Language;

  /** 1, 2, 3 …; the highest is the one in use. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'message_template_pkey' })
  version: number;

  /** By field; a field that is missing says the program's own words. Null: all of them are the program's own again. */
  @Column('jsonb', { nullable: true })
  texts: Record<string, string> | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'message_template_created_by_fkey', onDelete: 'SET NULL' })
  createdBy: string | null;
}
