import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A delegation at the table. */
@Entity('meeting_party')
@Index('meeting_party_delegation_idx', ['delegationId'])
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
}
