import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber, type BoothKind } from '../booth.entity.js';

export const boothWaitStatuses = ['waiting', 'served', 'left'] as const;
export type BoothWaitStatus = (typeof boothWaitStatuses)[number];

/** An exhibitor in line for a booth; the line is by id. It stays as a record when it has ended. */
@Entity('booth_wait')
@Index('booth_wait_exhibitor_waiting_key', ['forumId', 'delegationId'], { unique: true, where: `"status" = 'waiting'` })
@Index('booth_wait_forum_idx', ['forumId', 'id'])
@Index('booth_wait_delegation_idx', ['delegationId'])
@Index('booth_wait_reservation_idx', ['reservationId'])
@Check('booth_wait_kind_known', `"kind" IN ('locality', 'company', 'cultural-space')`)
@Check('booth_wait_status_known', `"status" IN ('waiting', 'served', 'left')`)
@Check('booth_wait_end_dated', `("status" = 'waiting') = ("ended_at" IS NULL)`)
export class BoothWait {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'booth_wait_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'booth_wait_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  @ForeignKey('delegation', { name: 'booth_wait_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  /** What would do; null: any. */
  @Column('text', { nullable: true })
  kind: BoothKind | null;

  @Column('text', { nullable: true })
  hall: string | null;

  @Column('text', { nullable: true })
  zone: string | null;

  @Column('numeric', { precision: 7, scale: 2, nullable: true, transformer: asNumber })
  leastSquareMetres: number | null;

  @Column('text', { default: 'waiting' })
  status: BoothWaitStatus;

  /** The hold that the line brought. */
  @Column('uuid', { nullable: true })
  @ForeignKey('booth_reservation', { name: 'booth_wait_reservation_fkey', onDelete: 'SET NULL' })
  reservationId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  waitsSince: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
