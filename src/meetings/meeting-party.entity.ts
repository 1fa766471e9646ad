import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Attendance } from './meeting-party.states.js';

/** A delegation at the table. */
@Entity('meeting_party')
@Index('meeting_party_delegation_idx', ['delegationId'])
@Check('meeting_party_attendance_known', `"attendance" IN ('expected', 'arrived', 'no-show')`)
@Check('meeting_party_marked_dated', `("attendance" = 'expected') = ("marked_at" IS NULL)`)
export class MeetingParty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_party_pkey' })
  @ForeignKey('meeting', { name: 'meeting_party_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_party_pkey' })
  @ForeignKey('delegation', { name: 'meeting_party_delegation_fkey' })
  delegationId: string;

  /** In the order in which they were named, from 0. */
  @Column('smallint')
  position: number;

  @Column('text', { default: 'expected' })
  attendance: Attendance;

  /** When the desk said so; null: it has said nothing. */
  @Column('timestamptz', { nullable: true })
  markedAt: Date | null;
}
