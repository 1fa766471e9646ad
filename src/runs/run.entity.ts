import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Facts } from '../shared/errors/domain-error.js';
import type { RunStatus } from './run.states.js';

/** A piece of long work that somebody asked for: what it is, how far it is, how it ended. It holds no personal data. */
@Entity('run')
@Index('run_forum_idx', ['forumId', 'id'])
@Index('run_asked_by_idx', ['askedBy'])
@Index('run_open_idx', { synchronize: false })
@Check('run_status_known', `"status" IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
export class Run {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'run_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'run_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Whose handler works on it; worker.ts lists them. */
  @Column('text')
  kind: string;

  /** What its handler needs to know: ids and choices. */
  @Column('jsonb')
  input: Facts;

  @Column('text', { default: 'queued' })
  status: RunStatus;

  /** Steps done, of `total` when that is known. */
  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { nullable: true })
  total: number | null;

  /** What it has to tell at its end, such as counts. */
  @Column('jsonb', { nullable: true })
  facts: Facts | null;

  /** The code and facts of the refusal that ended it. */
  @Column('jsonb', { nullable: true })
  failure: { code: string; facts: Facts } | null;

  /** What a later run of its kind compares itself with, when the files are gone; no personal data. */
  @Column('jsonb', { nullable: true, select: false })
  manifest: object | null;

  /** How often a worker has begun it. */
  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('account', { name: 'run_asked_by_fkey', onDelete: 'SET NULL' })
  askedBy: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
