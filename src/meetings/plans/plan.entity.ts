import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Bound, Problem, Progress, Score } from '../../scheduling/index.js';
import type { PlanStatus } from './plan.states.js';

/** What a meeting that came of a request counts, by the wish; absent: the meeting's own priority. */
export interface WishWeights {
  must?: number;
  wouldLike?: number;
}

/** How the planner is to search. */
export interface PlanOptions {
  seed: number;
  /** Seconds of search at most. */
  seconds: number;
  /** Placed meetings that may move at most; null: as many as pay. 0, and absent in older rows: they stand where they are. */
  moves?: number | null;
  /** What moving a placed meeting costs, in the unit of `priority`. */
  movePrice?: number;
  /** Minutes between two meetings of a person at least; absent: none. */
  bufferMinutes?: number;
  weights?: WishWeights | null;
}

/** One result of the planner, stored whole: what it was given, how it searched, what it found. */
@Entity('plan')
@Index('plan_forum_idx', ['forumId', 'id'])
@Index('plan_open_idx', { synchronize: false })
@Check(
  'plan_status_known',
  `"status" IN ('queued', 'running', 'done', 'failed', 'cancelled', 'applied', 'rolled-back')`,
)
export class Plan {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'plan_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'plan_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text', { default: 'queued' })
  status: PlanStatus;

  @Column('jsonb')
  options: PlanOptions;

  @Column('jsonb', { nullable: true })
  progress: Progress | null;

  /** The planner's input as it was given. */
  @Column('jsonb', { nullable: true })
  problem: Problem | null;

  @Column('text', { nullable: true })
  problemHash: string | null;

  @Column('bigint', { nullable: true })
  iterations: string | null;

  @Column('jsonb', { nullable: true })
  score: Score | null;

  @Column('jsonb', { nullable: true })
  bound: Bound | null;

  /** What the search says of itself: optimal or stopped. */
  @Column('text', { nullable: true })
  verdict: string | null;

  /** The code and facts of the refusal that ended it. */
  @Column('jsonb', { nullable: true })
  failure: { code: string; facts: Record<string, unknown> } | null;

  /** Runs begun. */
  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  @Column('uuid')
  @ForeignKey('account', { name: 'plan_account_fkey' })
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  rolledBackAt: Date | null;
}
