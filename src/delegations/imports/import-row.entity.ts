import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Fault, Warning } from './fault.js';
import type { Outcome } from './judge.js';
import type { ImportedDelegate } from './known-delegate.js';
import type { Change } from './merge.js';

/** A row of an imported list: what it says, what would be done with it, and whether that was done. */
@Entity('delegate_import_row')
@Index('delegate_import_row_outcome_idx', ['importId', 'outcome', 'number'])
@Index('delegate_import_row_delegate_idx', ['delegateId'])
@Check('delegate_import_row_outcome_known', `"outcome" IN ('create', 'update', 'unchanged', 'faulty')`)
export class ImportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegate_import_row_pkey' })
  @ForeignKey('delegate_import', { name: 'delegate_import_row_import_fkey', onDelete: 'CASCADE' })
  importId: string;

  /** As spreadsheets count. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'delegate_import_row_pkey' })
  number: number;

  @Column('text', { array: true })
  cells: string[];

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  /** Whom it means, and in which version that delegate was compared. */
  @Column('uuid', { nullable: true })
  delegateId: string | null;

  @Column('integer', { nullable: true })
  delegateVersion: number | null;

  @Column('jsonb', { default: [] })
  faults: Fault[];

  @Column('jsonb', { default: [] })
  warnings: Warning[];

  @Column('jsonb', { default: [] })
  changes: Change[];

  /** What is to be written. */
  @Column('jsonb', { nullable: true })
  next: ImportedDelegate | null;

  /** Whether it was. */
  @Column('boolean', { default: false })
  isWritten: boolean;
}
