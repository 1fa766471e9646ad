import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ImportStatus } from './import.states.js';
import type { Outcome } from './judge.js';
import type { SheetColumn } from './sheet.js';

/** A list of delegates that somebody sent, on its way into a forum. It and its rows are forgotten after a week. */
@Entity('delegate_import')
@Index('delegate_import_forum_idx', ['forumId', 'id'])
@Index('delegate_import_expires_at_idx', ['expiresAt'])
@Index('delegate_import_delegation_idx', ['delegationId'])
@Index('delegate_import_run_idx', ['runId'])
@Check(
  'delegate_import_status_known',
  `"status" IN ('uploading', 'uploaded', 'read', 'checked', 'committing', 'committed')`,
)
@Check('delegate_import_format_known', `"format" IN ('csv', 'xlsx')`)
export class DelegateImport {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'delegate_import_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'delegate_import_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  fileName: string;

  @Column('text')
  format: 'csv' | 'xlsx';

  @Column('integer', { default: 0 })
  sizeBytes: number;

  @Column('text', { default: 'uploading' })
  status: ImportStatus;

  /** To which the rows belong that name none. */
  @Column('uuid', { nullable: true })
  @ForeignKey('delegation', { name: 'delegate_import_delegation_fkey', onDelete: 'SET NULL' })
  delegationId: string | null;

  @Column('text', { nullable: true })
  encoding: string | null;

  @Column('text', { nullable: true })
  separator: string | null;

  @Column('text', { nullable: true })
  sheet: string | null;

  @Column('text', { array: true, default: [] })
  otherSheets: string[];

  @Column('integer', { nullable: true })
  headerRow: number | null;

  /** The columns in their order, with what they are taken for; null until the file was read. */
  @Column('jsonb', { nullable: true })
  columns: ImportColumn[] | null;

  /** Rows by outcome; null until they were checked. */
  @Column('jsonb', { nullable: true })
  counts: (Record<Outcome, number> & { warned: number }) | null;

  /** The run that works on it, or did last. */
  @Column('uuid', { nullable: true })
  @ForeignKey('run', { name: 'delegate_import_run_fkey', onDelete: 'SET NULL' })
  runId: string | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

export interface ImportColumn extends SheetColumn {
  /** Cells that hold something. */
  filled: number;
}
