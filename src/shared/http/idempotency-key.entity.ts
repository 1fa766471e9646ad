import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was answered to a request that carried an Idempotency-Key; kept for a day. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pkey' })
  @ForeignKey('account', { name: 'idempotency_key_account_fkey', onDelete: 'CASCADE' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pkey' })
  key: string;

  /** SHA-256 of method, address and body. */
  @Column('text')
  fingerprint: string;

  @Column('smallint')
  status: number;

  @Column('jsonb', { nullable: true })
  body: unknown;

  @Index('idempotency_key_created_at_idx')
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
