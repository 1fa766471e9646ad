import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A piece of a paper, written as it comes in, so that its size matters to no process. */
@Entity('session_paper_part')
export class SessionPaperPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_paper_part_pkey' })
  @ForeignKey('session_paper', { name: 'session_paper_part_paper_fkey', onDelete: 'CASCADE' })
  paperId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'session_paper_part_pkey' })
  number: number;

  @Column('bytea')
  bytes: Buffer;
}
