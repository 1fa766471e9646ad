import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../shared/names/localized-text.js';
import type { InvitationFacts, InvitationMethod } from './invitation-facts.js';
import type { InvitationStatus } from './invitation.states.js';

/** One message to one mailbox about one meeting: a row that freezes what it will say, and what became of it. */
@Entity('invitation')
@Check('invitation_status_known', `"status" IN ('held', 'queued', 'sending', 'sent', 'failed', 'superseded')`)
@Check('invitation_method_known', `"method" IN ('REQUEST', 'CANCEL')`)
@Index('invitation_meeting_mailbox_idx', ['meetingId', 'mailbox'])
@Index('invitation_forum_idx', ['forumId', 'id'])
@Index('invitation_due_idx', { synchronize: false })
export class Invitation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'invitation_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'invitation_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** What the calendar object is about. */
  @Column('uuid')
  meetingId: string;

  /** In small letters, to tell two mailboxes apart. */
  @Column('text')
  mailbox: string;

  @Column('text')
  language: Language;

  @Column('text')
  method: InvitationMethod;

  @Column('integer')
  sequence: number;

  /** The same on every attempt. */
  @Column('text')
  messageId: string;

  @Column('jsonb')
  facts: InvitationFacts;

  @Column('text', { default: 'held' })
  status: InvitationStatus;

  /** Deliveries begun. */
  @Column('smallint', { default: 0 })
  attempts: number;

  /** Not to be tried before; null until it is queued. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt: Date | null;

  /** When it was last put into the queue. */
  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  /** While it is being sent: until when its worker is believed alive. */
  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  /** What the mail server said last. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
