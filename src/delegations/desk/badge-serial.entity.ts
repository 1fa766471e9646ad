import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which of a delegate's badges opens doors; without a row, the first. */
@Entity('badge_serial')
@Check('badge_serial_range', `"serial" BETWEEN 1 AND 255`)
export class BadgeSerial {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'badge_serial_pkey' })
  @ForeignKey('delegate', { name: 'badge_serial_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  /** Badges with a smaller one were reported lost. */
  @Column('smallint')
  serial: number;
}
