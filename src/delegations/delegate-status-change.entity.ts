import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DelegateStatus } from './delegate.states.js';

/** When a delegate came to a status; a trigger on `delegate` writes it, whoever made the change. */
@Entity('delegate_status_change')
@Index('delegate_status_change_delegate_idx', ['delegateId', 'id'])
export class DelegateStatusChange {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'delegate_status_change_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('delegate', { name: 'delegate_status_change_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  status: DelegateStatus;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
