import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A delegate who attends for a party. */
@Entity('meeting_attendee')
@Index('meeting_attendee_delegate_idx', ['delegateId'])
export class MeetingAttendee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_attendee_pkey' })
  @ForeignKey('meeting', { name: 'meeting_attendee_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_attendee_pkey' })
  @ForeignKey('delegate', { name: 'meeting_attendee_delegate_fkey' })
  delegateId: string;

  @Column('uuid')
  delegationId: string;

  /** Within the meeting, from 0. */
  @Column('smallint')
  position: number;
}
