import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DutyAnswer } from './duties/interpreter-duty.states.js';

/** Who interprets a placed meeting, and between which languages. */
@Entity('meeting_interpreter')
@Index('meeting_interpreter_interpreter_idx', ['interpreterId'])
@Check('meeting_interpreter_answer_known', `"answer" IN ('asked', 'accepted', 'declined')`)
@Check('meeting_interpreter_answer_dated', `("answer" = 'asked') = ("answered_at" IS NULL)`)
export class MeetingInterpreter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_interpreter_pkey' })
  @ForeignKey('meeting', { name: 'meeting_interpreter_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_interpreter_pkey' })
  @ForeignKey('interpreter', { name: 'meeting_interpreter_interpreter_fkey' })
  interpreterId: string;

  @Column('text')
  pair: string;

  @Column('text', { default: 'asked' })
  answer: DutyAnswer;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
