import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Facts, Finding, Fix, Reason } from '../../scheduling/index.js';

/** Why a plan has no place for a meeting. */
@Entity('plan_unplaced')
@Index('plan_unplaced_meeting_idx', ['meetingId'])
export class PlanUnplaced {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_unplaced_pkey' })
  @ForeignKey('plan', { name: 'plan_unplaced_plan_fkey', onDelete: 'CASCADE' })
  planId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_unplaced_pkey' })
  @ForeignKey('meeting', { name: 'plan_unplaced_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  @Column('text')
  finding: Finding;

  @Column('text')
  reason: Reason;

  @Column('jsonb')
  facts: Facts;

  @Column('jsonb', { nullable: true })
  cheapestFix: Fix | null;

  /** The version of a placed meeting that would lose its place to a better timetable; null: it had none. */
  @Column('integer', { nullable: true })
  placedVersion: number | null;
}
