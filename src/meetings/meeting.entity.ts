import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { StoredInterval } from '../forums/hours.js';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { OwnInterpretation } from './duties/own-interpretation.js';
import type { MeetingStatus } from './meeting.states.js';

/** Where a meeting must be; the planner places it there or not at all. */
export interface StoredPin {
  start: string;
  roomId: string | null;
}

/** A bilateral meeting that the parties have agreed to; where it is, once it is placed. */
@Entity('meeting')
@Index('meeting_forum_code_key', ['forumId', 'code'], { unique: true })
@Index('meeting_forum_number_key', ['forumId', 'number'], { unique: true })
@Check('meeting_status_known', `"status" IN ('accepted', 'placed', 'started', 'ended', 'displaced', 'cancelled')`)
@Check(
  'meeting_placed_has_place',
  `"status" NOT IN ('placed', 'started', 'ended') OR ("starts_at" < "ends_at" AND "room_place_id" IS NOT NULL)`,
)
@Check(
  'meeting_day_dated',
  `("status" IN ('started', 'ended')) = ("started_at" IS NOT NULL) AND ("status" = 'ended') = ("ended_at" IS NOT NULL)`,
)
@Check('meeting_online_link_https', `"online_link" LIKE 'https://%'`)
@Check('meeting_duration_range', `"duration_minutes" BETWEEN 5 AND 480`)
@Check('meeting_priority_range', `"priority" BETWEEN 1 AND 1000`)
export class Meeting {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'meeting_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** The organiser's own. */
  @Column('text')
  code: string;

  /** On every paper: 1, 2, 3 … within the forum. */
  @Column('integer')
  number: number;

  @Column('jsonb')
  subject: LocalizedText;

  @Column('text', { default: 'accepted' })
  status: MeetingStatus;

  @Column('smallint')
  durationMinutes: number;

  @Column('smallint')
  priority: number;

  /** Accepted classes of room, best first. */
  @Column('text', { array: true })
  roomClasses: string[];

  /** A language pair for each interpreter needed. */
  @Column('text', { array: true })
  interpretation: string[];

  /** What parties bring of their own; `interpretation` is what is needed besides. */
  @Column('jsonb', { default: [] })
  ownInterpretation: OwnInterpretation[];

  /** When it may be; null: whenever the forum meets. */
  @Column('jsonb', { nullable: true })
  windows: StoredInterval[] | null;

  @Column('jsonb', { nullable: true })
  pinned: StoredPin | null;

  @Column('boolean', { default: false })
  isConfidential: boolean;

  /** Of this precedence or higher the first party wishes the others to be; null: as it comes. */
  @Column('smallint', { nullable: true })
  counterpartRank: number | null;

  /** Why lower ranks may meet; null: nobody has waived it. */
  @Column('text', { nullable: true })
  rankWaiver: string | null;

  /** The party that receives; null: the first one. */
  @Column('uuid', { name: 'host_delegation_id', nullable: true })
  @ForeignKey('delegation', { name: 'meeting_host_fkey', onDelete: 'SET NULL' })
  hostId: string | null;

  /** Where those take part who are not in the room; told to parties, interpreters and the desk. */
  @Column('text', { nullable: true })
  onlineLink: string | null;

  /** The parties that are elsewhere. */
  @Column('uuid', { array: true, default: [] })
  onlineDelegationIds: string[];

  /** RFC 5545 UID, the same for ever. */
  @Column('text')
  uid: string;

  /** RFC 5545 SEQUENCE: 0 with the first place, one more with each other place and with cancellation; null before. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room_place', { name: 'meeting_room_place_fkey' })
  roomPlaceId: string | null;

  /** When it began and ended indeed, as it was marked. */
  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
