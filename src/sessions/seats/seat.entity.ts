import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SeatStatus } from './seat.states.js';

/** A delegate's seat in a session, or their place in the line for one; the line is by id. It stays as a record when it has ended. */
@Entity('seat')
@Index('seat_delegate_key', ['sessionId', 'delegateId'], {
  unique: true,
  where: `"status" IN ('taken', 'waiting', 'offered')`,
})
@Index('seat_line_idx', ['sessionId', 'id'], { where: `"status" IN ('waiting', 'offered')` })
@Index('seat_forum_idx', ['forumId', 'id'])
@Index('seat_delegate_idx', ['delegateId'])
@Check('seat_status_known', `"status" IN ('taken', 'waiting', 'offered', 'released', 'lapsed')`)
@Check('seat_offer_ends', `"status" NOT IN ('offered', 'lapsed') OR "offered_until" IS NOT NULL`)
@Check('seat_end_dated', `("status" IN ('released', 'lapsed')) = ("ended_at" IS NOT NULL)`)
@ForeignKey('seating', ['sessionId'], ['sessionId'], { name: 'seat_seating_fkey', onDelete: 'CASCADE' })
export class Seat {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'seat_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'seat_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  sessionId: string;

  /** "A delegate has one seat in a session, or one place in its line." */
  @Column('uuid')
  @ForeignKey('delegate', { name: 'seat_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  status: SeatStatus;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt: Date;

  /** When an offered seat goes to the next in line unless it is accepted before. */
  @Column('timestamptz', { nullable: true })
  offeredUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
