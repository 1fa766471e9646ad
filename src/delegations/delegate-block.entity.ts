import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Time that a delegate keeps free of the forum; it claims the ledger, and why is nobody else's business. */
@Entity('delegate_block')
@Index('delegate_block_delegate_idx', ['delegateId', 'id'])
@Check('delegate_block_in_order', `"starts_at" < "ends_at"`)
export class DelegateBlock {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'delegate_block_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('delegate', { name: 'delegate_block_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { nullable: true })
  reason: string | null;
}
