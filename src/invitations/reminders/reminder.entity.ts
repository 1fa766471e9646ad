import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** From the bottom to the top: who is asked when the ones before have not answered. */
export const rungs = ['recipient', 'liaison', 'organiser'] as const;
export type Rung = (typeof rungs)[number];

/** That a rung was taken for a question; the constraint lets each be taken once, however many workers climb. */
@Entity('reminder')
@Unique('reminder_rung_key', ['invitationId', 'rung', 'copy'])
@Check('reminder_rung_known', `"rung" IN ('recipient', 'liaison', 'organiser')`)
@Index('reminder_forum_idx', ['forumId'])
@Index('reminder_message_idx', ['messageId'])
export class Reminder {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'reminder_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'reminder_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** The message that asked first for the SEQUENCE in question. */
  @Column('uuid')
  @ForeignKey('invitation', { name: 'reminder_invitation_fkey', onDelete: 'CASCADE' })
  invitationId: string;

  @Column('text')
  rung: Rung;

  /** A delegation may have several liaisons; each gets a copy. */
  @Column('smallint', { default: 0 })
  copy: number;

  /** The message that reminds; null: the rung writes none, or there is nobody to write to. */
  @Column('uuid', { nullable: true })
  @ForeignKey('invitation', { name: 'reminder_message_fkey', onDelete: 'CASCADE' })
  messageId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
