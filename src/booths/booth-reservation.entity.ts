import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BoothReservationStatus } from './booth-reservation.states.js';

/** An exhibitor's claim on a booth; it stays as a record when it is released. */
@Entity('booth_reservation')
@Index('booth_reservation_booth_engaged_key', ['boothId'], { unique: true, where: `"status" IN ('held', 'reserved')` })
@Index('booth_reservation_exhibitor_engaged_key', ['forumId', 'delegationId'], {
  unique: true,
  where: `"status" IN ('held', 'reserved')`,
})
@Index('booth_reservation_held_idx', ['forumId', 'expiresAt'], { where: `"status" = 'held'` })
@Index('booth_reservation_forum_idx', ['forumId', 'id'])
@Index('booth_reservation_booth_idx', ['boothId'])
@Index('booth_reservation_delegation_idx', ['delegationId'])
@Check('booth_reservation_status_known', `"status" IN ('held', 'reserved', 'released', 'expired')`)
@Check('booth_reservation_hold_ends', `"status" NOT IN ('held', 'expired') OR "expires_at" IS NOT NULL`)
@Check('booth_reservation_release_dated', `("status" = 'released') = ("released_at" IS NOT NULL)`)
export class BoothReservation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'booth_reservation_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'booth_reservation_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** "A booth has one exhibitor at a time." */
  @Column('uuid')
  @ForeignKey('booth', { name: 'booth_reservation_booth_fkey', onDelete: 'CASCADE' })
  boothId: string;

  /** The exhibitor: "one exhibitor holds one booth." */
  @Column('uuid')
  @ForeignKey('delegation', { name: 'booth_reservation_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  @Column('text', { default: 'reserved' })
  status: BoothReservationStatus;

  @Column('timestamptz', { default: () => 'now()' })
  reservedAt: Date;

  /** When a hold ends unless it is confirmed before. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}
