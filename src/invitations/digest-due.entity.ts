import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A mailbox for which messages came and went since its digest was written. */
@Entity('digest_due')
export class DigestDue {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'digest_due_pkey' })
  @ForeignKey('forum', { name: 'digest_due_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** In small letters. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'digest_due_pkey' })
  mailbox: string;
}
