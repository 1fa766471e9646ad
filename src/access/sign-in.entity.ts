import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../shared/names/localized-text.js';

/**
 * Somebody asked, by an e-mail address, to sign in. The same row is written whether the address is known or not.
 * Neither code nor link is kept: both are made from the id and SECRET_KEY when they are needed.
 */
@Entity('sign_in')
@Index('sign_in_account_idx', ['accountId'])
@Index('sign_in_expires_at_idx', ['expiresAt'])
@Index('sign_in_unsent_idx', ['id'], { where: '"email" IS NOT NULL' })
@Check('sign_in_language_known', `"language" IN ('vi', 'ja', 'en')`)
export class SignIn {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'sign_in_pkey' })
  id: string;

  /** As it was typed, until a worker has dealt with it. */
  @Column('text', { nullable: true })
  email: string | null;

  /** In which the mail begins. */
  @Column('text')
  language: Language;

  /** Whose address it is; the worker finds out. */
  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'sign_in_account_fkey', onDelete: 'CASCADE' })
  accountId: string | null;

  /** How often a worker tried to send the mail. */
  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  /** Until when a worker has it, or until when the next attempt waits. */
  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  /** How many codes and links were shown for it. */
  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz')
  expiresAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
