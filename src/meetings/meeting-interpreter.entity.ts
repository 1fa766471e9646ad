import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who interprets a placed meeting, and between which languages. */
@Entity('meeting_interpreter')
@Index('meeting_interpreter_interpreter_idx', ['interpreterId'])
export class MeetingInterpreter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_interpreter_pkey' })
  @ForeignKey('meeting', { name: 'meeting_interpreter_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_interpreter_pkey' })
  @ForeignKey('interpreter', { name: 'meeting_interpreter_interpreter_fkey' })
  interpreterId: string;

  @Column('text')
  pair: string;
}
