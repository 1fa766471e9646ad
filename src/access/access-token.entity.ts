import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Scope } from './scope.js';

/** How a token came to be: by the organiser command, by signing in, or for a program. */
export type TokenKind = 'command' | 'sign-in' | 'integration';

/** A token that was shown once; only its SHA-256 is kept. */
@Entity('access_token')
@Check('access_token_kind_known', `"kind" IN ('command', 'sign-in', 'integration')`)
@Check(
  'access_token_integration_scoped',
  `("kind" = 'integration') = ("forum_id" IS NOT NULL) AND ("kind" = 'integration') = ("scopes" <> '{}')`,
)
@Index('access_token_hash_key', ['hash'], { unique: true })
@Index('access_token_account_idx', ['accountId'])
@Index('access_token_forum_idx', ['forumId', 'id'], { where: '"forum_id" IS NOT NULL' })
export class AccessToken {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'access_token_pkey' })
  id: string;

  /** Whom it speaks for; of an integration's: who made it. */
  @Column('uuid')
  @ForeignKey('account', { name: 'access_token_account_fkey', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text', { default: 'command' })
  kind: TokenKind;

  /** The only forum in which an integration's token works. */
  @Column('text', { nullable: true })
  @ForeignKey('forum', { name: 'access_token_forum_fkey', onDelete: 'CASCADE' })
  forumId: string | null;

  /** What an integration may do. */
  @Column('text', { array: true, default: '{}' })
  scopes: Scope[];

  /** What it is for, in the words of who asked for it. */
  @Column('text')
  label: string;

  @Column('bytea')
  hash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;

  /** To the minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  /** Taken back before its time. */
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
