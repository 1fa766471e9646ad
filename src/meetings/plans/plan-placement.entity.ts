import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who would interpret, and between which languages. */
export interface PlannedInterpreter {
  interpreterId: string;
  pair: string;
}

/** Where a plan would place a meeting, or move it to. */
@Entity('plan_placement')
@Index('plan_placement_meeting_idx', ['meetingId'])
export class PlanPlacement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_placement_pkey' })
  @ForeignKey('plan', { name: 'plan_placement_plan_fkey', onDelete: 'CASCADE' })
  planId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_placement_pkey' })
  @ForeignKey('meeting', { name: 'plan_placement_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  /** The meeting's version when it was planned; another one now makes the placement stale. */
  @Column('integer')
  meetingVersion: number;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('uuid')
  roomPlaceId: string;

  @Column('jsonb')
  interpreters: PlannedInterpreter[];
}
