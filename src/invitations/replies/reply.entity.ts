import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** RFC 5545, 3.2.12: what an attendee may answer. */
export const partstats = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const;
export type Partstat = (typeof partstats)[number];

/** One answer to one message, and so to the SEQUENCE that it told; a later one goes before it, none is changed. */
@Entity('reply')
@Check('reply_partstat_known', `"partstat" IN ('ACCEPTED', 'TENTATIVE', 'DECLINED')`)
@Check(
  'reply_via_known',
  `("via" = 'web' AND "message_id" IS NULL) OR ("via" = 'mail' AND "message_id" IS NOT NULL AND "dtstamp" IS NOT NULL)`,
)
@Index('reply_message_key', ['forumId', 'messageId'], { unique: true, where: '"message_id" IS NOT NULL' })
@Index('reply_invitation_idx', ['invitationId', 'id'])
export class Reply {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'reply_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'reply_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  @ForeignKey('invitation', { name: 'reply_invitation_fkey', onDelete: 'CASCADE' })
  invitationId: string;

  @Column('text')
  partstat: Partstat;

  @Column('text', { nullable: true })
  comment: string | null;

  /** By the link of the mail, or as a calendar program answers. */
  @Column('text')
  via: 'web' | 'mail';

  /** Of the mail that brought it; the same mail is taken once. */
  @Column('text', { nullable: true })
  messageId: string | null;

  /** When the calendar program wrote it (RFC 5546, 2.1.5: orders the replies to one SEQUENCE). */
  @Column('timestamptz', { nullable: true })
  dtstamp: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
