import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A meeting from which an agreement came. */
@Entity('agreement_meeting')
@Index('agreement_meeting_meeting_idx', ['meetingId'])
export class AgreementMeeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_meeting_pkey' })
  @ForeignKey('agreement', { name: 'agreement_meeting_agreement_fkey', onDelete: 'CASCADE' })
  agreementId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_meeting_pkey' })
  @ForeignKey('meeting', { name: 'agreement_meeting_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;
}
