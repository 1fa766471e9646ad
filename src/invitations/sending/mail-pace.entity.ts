import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: how many mails all workers together may begin now, when the installation has a limit. */
@Entity('mail_pace')
@Check('mail_pace_only', `"is_only"`)
export class MailPace {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'mail_pace_pkey' })
  isOnly: boolean;

  @Column('double precision')
  credit: number;

  /** Until when `credit` is counted. */
  @Column('timestamptz')
  countedAt: Date;
}
