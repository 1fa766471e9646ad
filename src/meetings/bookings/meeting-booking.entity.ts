import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AssignedInterpreter } from '../meeting-people.js';
import type { BookingStatus } from './meeting-booking.states.js';

/** A place that is held for a meeting, or for one that is asked for, until somebody accepts it or its time is over. */
@Entity('meeting_booking')
@Index('meeting_booking_forum_idx', ['forumId', 'id'])
@Index('meeting_booking_meeting_held_key', ['meetingId'], { unique: true, where: `"status" = 'held'` })
@Index('meeting_booking_request_held_key', ['requestId'], { unique: true, where: `"status" = 'held'` })
@Index('meeting_booking_held_idx', ['expiresAt'], { where: `"status" = 'held'` })
@Index('meeting_booking_meeting_idx', ['meetingId'])
@Index('meeting_booking_request_idx', ['requestId'])
@Index('meeting_booking_room_place_idx', ['roomPlaceId'])
@Check('meeting_booking_status_known', `"status" IN ('held', 'accepted', 'released', 'expired')`)
@Check('meeting_booking_about_something', `num_nonnulls("meeting_id", "request_id") >= 1`)
@Check('meeting_booking_accepted_has_meeting', `"status" <> 'accepted' OR "meeting_id" IS NOT NULL`)
@Check('meeting_booking_in_order', `"starts_at" < "ends_at"`)
@Check('meeting_booking_end_dated', `("status" = 'held') = ("ended_at" IS NULL)`)
export class MeetingBooking {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'meeting_booking_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'meeting_booking_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** For which meeting; null: for one that is asked for. */
  @Column('uuid', { nullable: true })
  @ForeignKey('meeting', { name: 'meeting_booking_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('meeting_request', { name: 'meeting_booking_request_fkey', onDelete: 'CASCADE' })
  requestId: string | null;

  /** Those who would meet. */
  @Column('uuid', { array: true })
  delegationIds: string[];

  @Column('text', { default: 'held' })
  status: BookingStatus;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('uuid')
  @ForeignKey('room_place', { name: 'meeting_booking_room_place_fkey' })
  roomPlaceId: string;

  @Column('jsonb')
  interpreters: AssignedInterpreter[];

  @Column('timestamptz', { default: () => 'now()' })
  bookedAt: Date;

  /** When it ends unless it is accepted before; so do its claims in the ledger. */
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
