import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DutyAnswer } from '../../duties/interpreter-duty.states.js';
import type { MeetingStatus } from '../../meeting.states.js';
import type { PlannedInterpreter } from '../plan-placement.entity.js';

/** Who interpreted, and what they had answered of that time. */
export interface FormerInterpreter extends PlannedInterpreter {
  answer: DutyAnswer;
  answeredAt: string | null;
}

/** Where a meeting was when a plan was applied that changed it. */
@Entity('plan_former_place')
@Index('plan_former_place_meeting_idx', ['meetingId'])
export class PlanFormerPlace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_former_place_pkey' })
  @ForeignKey('plan', { name: 'plan_former_place_plan_fkey', onDelete: 'CASCADE' })
  planId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_former_place_pkey' })
  @ForeignKey('meeting', { name: 'plan_former_place_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  /** The meeting's version as the application left it; another one now: somebody has changed it since. */
  @Column('integer')
  appliedVersion: number;

  @Column('text')
  status: MeetingStatus;

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('uuid', { nullable: true })
  roomPlaceId: string | null;

  @Column('jsonb')
  interpreters: FormerInterpreter[];
}
