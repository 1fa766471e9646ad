import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A paper for a session, sent in advance: read by its people once it is released, and by nobody else. */
@Entity('session_paper')
@Index('session_paper_session_idx', ['forumId', 'sessionId', 'id'])
@Index('session_paper_uploaded_by_idx', ['uploadedBy'])
@Check('session_paper_size_positive', `"size_bytes" > 0`)
@ForeignKey('session', ['forumId', 'sessionId'], ['forumId', 'id'], {
  name: 'session_paper_session_fkey',
  onDelete: 'CASCADE',
})
export class SessionPaper {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_paper_pkey' })
  id: string;

  @Column('text')
  forumId: string;

  @Column('uuid')
  sessionId: string;

  /** As it is called on the sender's computer. */
  @Column('text')
  fileName: string;

  /** Null: it is still coming in, and nobody sees it. */
  @Column('integer', { nullable: true })
  sizeBytes: number | null;

  /** Of its bytes, in hexadecimal. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('boolean', { default: false })
  isReleased: boolean;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'session_paper_uploaded_by_fkey', onDelete: 'SET NULL' })
  uploadedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  uploadedAt: Date;

  @VersionColumn()
  version: number;
}
