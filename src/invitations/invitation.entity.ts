import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../shared/names/localized-text.js';
import type { InvitationFacts, InvitationKind, InvitationMethod } from './invitation-facts.js';
import type { InvitationStatus } from './invitation.states.js';

/** One message to one mailbox: a row that freezes what it will say, and what became of it. */
@Entity('invitation')
@Check(
  'invitation_status_known',
  `"status" IN ('draft', 'held', 'queued', 'sending', 'sent', 'failed', 'bounced', 'superseded')`,
)
@Check('invitation_kind_known', `"kind" IN ('meeting', 'session', 'digest', 'letter', 'reminder')`)
@Check(
  'invitation_calendar_whole',
  `CASE WHEN "kind" IN ('meeting', 'session') THEN "about_id" IS NOT NULL AND "method" IS NOT NULL AND "sequence" IS NOT NULL ELSE "method" IS NULL AND "sequence" IS NULL END`,
)
@Check('invitation_method_known', `"method" IN ('REQUEST', 'CANCEL')`)
@Index('invitation_about_mailbox_idx', ['aboutId', 'mailbox'])
@Index('invitation_forum_idx', ['forumId', 'id'])
@Index('invitation_due_idx', { synchronize: false })
@Index('invitation_batch_idx', ['batchId'], { where: `"batch_id" IS NOT NULL` })
@Index('invitation_forum_mailbox_idx', ['forumId', 'mailbox'], { where: `"status" = 'held'` })
@Index('invitation_message_id_idx', ['messageId'])
@Index('invitation_uid_idx', { synchronize: false })
export class Invitation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'invitation_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'invitation_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  kind: InvitationKind;

  /** The meeting or session that the calendar object is about; what a written message is about, if it is about one thing. */
  @Column('uuid', { nullable: true })
  aboutId: string | null;

  /** In small letters, to tell two mailboxes apart. */
  @Column('text')
  mailbox: string;

  @Column('text')
  language: Language;

  /** Null: there is no calendar object. */
  @Column('text', { nullable: true })
  method: InvitationMethod | null;

  @Column('integer', { nullable: true })
  sequence: number | null;

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

  /** Times that the mail server put it off, or the line broke; after the last it has failed. */
  @Column('smallint', { default: 0 })
  deferrals: number;

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

  /** What it was sent with; null: it has not been sent, or left by itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey('invitation_batch', { name: 'invitation_batch_fkey', onDelete: 'SET NULL' })
  batchId: string | null;

  /** Rises when its words are edited. */
  @Column('integer', { default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
