import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Whether the mail server can be spoken to, as all workers know it; one row, or none while there was never a fault.
 * While `openUntil` is set the circuit is open: nothing is tried but the probe.
 */
@Entity('mail_server')
@Check('mail_server_one', `"id" = 1`)
@Check('mail_server_open_whole', `("opened_at" IS NULL) = ("open_until" IS NULL)`)
export class MailServer {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'mail_server_pkey' })
  id: number;

  /** In a row, since the last mail that it answered. */
  @Column('integer')
  faults: number;

  @Column('text')
  lastFault: string;

  /** Times that it was found down in a row; the wait grows with it. */
  @Column('smallint', { default: 0 })
  openings: number;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  /** The first moment of the next try. */
  @Column('timestamptz', { nullable: true })
  openUntil: Date | null;

  /** The one message that may be tried meanwhile. */
  @Column('uuid', { nullable: true })
  probeId: string | null;
}
