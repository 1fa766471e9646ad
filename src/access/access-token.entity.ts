import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A token that was shown once; only its SHA-256 is kept. */
@Entity('access_token')
@Index('access_token_hash_key', ['hash'], { unique: true })
@Index('access_token_account_idx', ['accountId'])
export class AccessToken {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'access_token_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('account', { name: 'access_token_account_fkey', onDelete: 'CASCADE' })
  accountId: string;

  /** What it is for, in the words of who asked for it. */
  @Column('text')
  label: string;

  @Column('bytea')
  hash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
