import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StoredInterval } from '../../forums/hours.js';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { RequestStatus } from './meeting-request.states.js';

export const wishes = ['must', 'would-like'] as const;
export type Wish = (typeof wishes)[number];

/** That one delegation wants to meet another. It blocks nobody's time; once accepted it has become a meeting. */
@Entity('meeting_request')
@Index('meeting_request_forum_idx', ['forumId', 'id'])
@Index('meeting_request_from_idx', ['fromDelegationId', 'status'])
@Index('meeting_request_to_idx', ['toDelegationId', 'status'])
@Index('meeting_request_due_idx', ['answerUntil'], { where: `"status" = 'pending'` })
@Index('meeting_request_open_key', { synchronize: false })
@Index('meeting_request_counters_idx', ['countersId'])
@Index('meeting_request_meeting_idx', ['meetingId'])
@Check(
  'meeting_request_status_known',
  `"status" IN ('pending', 'accepted', 'declined', 'countered', 'withdrawn', 'expired')`,
)
@Check('meeting_request_wish_known', `"wish" IN ('must', 'would-like')`)
@Check('meeting_request_two_parties', `"from_delegation_id" <> "to_delegation_id"`)
@Check('meeting_request_duration_range', `"duration_minutes" BETWEEN 5 AND 480`)
@Check('meeting_request_end_dated', `("status" = 'pending') = ("ended_at" IS NULL)`)
@Check('meeting_request_accepted_has_meeting', `("status" = 'accepted') = ("meeting_id" IS NOT NULL)`)
export class MeetingRequest {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_request_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'meeting_request_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Who asks. */
  @Column('uuid')
  @ForeignKey('delegation', { name: 'meeting_request_from_fkey', onDelete: 'CASCADE' })
  fromDelegationId: string;

  /** Who is asked. */
  @Column('uuid')
  @ForeignKey('delegation', { name: 'meeting_request_to_fkey', onDelete: 'CASCADE' })
  toDelegationId: string;

  @Column('text', { default: 'pending' })
  status: RequestStatus;

  @Column('text')
  wish: Wish;

  @Column('jsonb')
  subject: LocalizedText;

  /** Codes of fields of cooperation. */
  @Column('text', { array: true })
  fields: string[];

  /** The counterpart is to be of this precedence or higher; null: as it comes. */
  @Column('smallint', { nullable: true })
  counterpartRank: number | null;

  /** Why lower ranks may meet; null: nobody has waived it. */
  @Column('text', { nullable: true })
  rankWaiver: string | null;

  /** Who would come; empty: the head. */
  @Column('uuid', { array: true })
  fromAttendeeIds: string[];

  /** Whom they would like to meet; empty: the head. */
  @Column('uuid', { array: true })
  toAttendeeIds: string[];

  @Column('smallint')
  durationMinutes: number;

  /** A language pair for each interpreter needed. */
  @Column('text', { array: true })
  interpretation: string[];

  /** The pairs of these for which the asking side brings somebody of its own. */
  @Column('text', { array: true, default: [] })
  ownInterpretation: string[];

  /** When it may be; null: whenever the forum meets. */
  @Column('jsonb', { nullable: true })
  windows: StoredInterval[] | null;

  @Column('text', { nullable: true })
  message: string | null;

  /** Why it was declined. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The request that this one answers with other terms. */
  @Column('uuid', { nullable: true })
  @ForeignKey('meeting_request', { name: 'meeting_request_counters_fkey', onDelete: 'SET NULL' })
  countersId: string | null;

  /** What it has become. */
  @Column('uuid', { nullable: true })
  @ForeignKey('meeting', { name: 'meeting_request_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt: Date;

  @Column('timestamptz')
  answerUntil: Date;

  /** When the asked side was told again that an answer is missing. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
