import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const printedDocuments = ['badge', 'tent-card', 'seat-label'] as const;
export type PrintedDocument = (typeof printedDocuments)[number];

/** Something was printed for a delegate. */
@Entity('delegate_print')
@Index('delegate_print_delegate_idx', ['delegateId', 'document', 'id'])
@Index('delegate_print_run_key', ['runId', 'delegateId'], { unique: true, where: '"run_id" IS NOT NULL' })
@Check('delegate_print_document_known', `"document" IN ('badge', 'tent-card', 'seat-label')`)
export class DelegatePrint {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'delegate_print_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('delegate', { name: 'delegate_print_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  document: PrintedDocument;

  /** SHA-256 of all that stood on it: when that is another today, the print is out of date. */
  @Column('bytea')
  contentHash: Buffer;

  /** Null: at the desk, alone. */
  @Column('uuid', { nullable: true })
  @ForeignKey('run', { name: 'delegate_print_run_fkey', onDelete: 'SET NULL' })
  runId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'delegate_print_printed_by_fkey', onDelete: 'SET NULL' })
  printedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  printedAt: Date;
}
