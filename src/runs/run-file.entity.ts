import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a run has made, kept in the database because that is all that the processes share; a day long. */
@Entity('run_file')
@Index('run_file_expires_at_idx', ['expiresAt'])
export class RunFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'run_file_pkey' })
  @ForeignKey('run', { name: 'run_file_run_fkey', onDelete: 'CASCADE' })
  runId: string;

  /** As it is offered for download: small letters, digits, hyphens, and an ending. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'run_file_pkey' })
  name: string;

  @Column('text')
  contentType: string;

  @Column('bytea')
  bytes: Buffer;

  @Column('timestamptz')
  expiresAt: Date;
}
