import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a party thought of a meeting that is over; a later one takes its place. */
@Entity('meeting_rating')
@Index('meeting_rating_delegation_idx', ['delegationId'])
@Check('meeting_rating_range', `"rating" BETWEEN 1 AND 5`)
export class MeetingRating {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_rating_pkey' })
  @ForeignKey('meeting', { name: 'meeting_rating_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_rating_pkey' })
  @ForeignKey('delegation', { name: 'meeting_rating_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  /** 5 is best. */
  @Column('smallint')
  rating: number;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  ratedAt: Date;
}
