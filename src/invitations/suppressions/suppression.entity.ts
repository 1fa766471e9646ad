import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `bounced`: the mailbox does not exist, so nothing is tried; `unsubscribed`: its owner wants no digests and reminders. */
export const suppressionCauses = ['bounced', 'unsubscribed'] as const;
export type SuppressionCause = (typeof suppressionCauses)[number];

/** A mailbox that is not written to in a forum, until an organiser lifts it. */
@Entity('suppression')
@Check('suppression_cause_known', `"cause" IN ('bounced', 'unsubscribed')`)
@Check('suppression_lift_whole', `("lifted_at" IS NULL) = ("lift_reason" IS NULL)`)
@Index('suppression_mailbox_key', ['forumId', 'mailbox', 'cause'], { unique: true, where: '"lifted_at" IS NULL' })
@Index('suppression_forum_idx', ['forumId', 'id'])
@Index('suppression_invitation_idx', ['invitationId'])
export class Suppression {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'suppression_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'suppression_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** In small letters. */
  @Column('text')
  mailbox: string;

  @Column('text')
  cause: SuppressionCause;

  /** What the mail server said. */
  @Column('text', { nullable: true })
  answer: string | null;

  /** The message that came back, or whose link was used. */
  @Column('uuid', { nullable: true })
  @ForeignKey('invitation', { name: 'suppression_invitation_fkey', onDelete: 'SET NULL' })
  invitationId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'suppression_lifted_by_fkey', onDelete: 'SET NULL' })
  liftedBy: string | null;

  @Column('text', { nullable: true })
  liftReason: string | null;
}
