import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** After how many days without an answer whom a forum reminds; a forum without a row reminds of commitments alone. */
@Entity('reminder_rule')
@Check(
  'reminder_rule_ranges',
  `"recipient_days" BETWEEN 1 AND 60 AND "liaison_days" BETWEEN 1 AND 60 AND "organiser_days" BETWEEN 1 AND 60`,
)
@Check('reminder_rule_day_sheet_time', `"day_sheet_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('reminder_rule_fit_out_range', `"fit_out_days" BETWEEN 1 AND 60`)
@Check('reminder_rule_commitment_range', `"commitment_days" BETWEEN 1 AND 60`)
@Check(
  'reminder_rule_rising',
  `"recipient_days" < "liaison_days" AND "liaison_days" < "organiser_days" AND "recipient_days" < "organiser_days"`,
)
export class ReminderRule {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reminder_rule_pkey' })
  @ForeignKey('forum', { name: 'reminder_rule_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Null: this rung is left out. */
  @Column('smallint', { nullable: true })
  recipientDays: number | null;

  @Column('smallint', { nullable: true })
  liaisonDays: number | null;

  @Column('smallint', { nullable: true })
  organiserDays: number | null;

  /** On the forum's clocks, the evening before each of its days, `18:00`: from then on everybody is sent their day; null: nobody is. */
  @Column('text', { nullable: true })
  daySheetAt: string | null;

  /** So many days before the deadline exhibitors are told what their fit-out sheets lack; null: they are not. */
  @Column('smallint', { nullable: true })
  fitOutDays: number | null;

  /** So many days before it is due a delegation is reminded of what it has promised, and once more when it is late; null: it is not. */
  @Column('smallint', { nullable: true })
  commitmentDays: number | null;

  @Column('integer')
  version: number;
}
