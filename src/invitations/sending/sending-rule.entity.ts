import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When the messages of a forum leave; a forum without a row has what `noRule` says. */
@Entity('sending_rule')
@Check('sending_rule_ranges', `"settling_minutes" BETWEEN 0 AND 1440 AND "urgent_hours" BETWEEN 0 AND 168`)
@Check('sending_rule_quiet_whole', `("quiet_from" IS NULL) = ("quiet_until" IS NULL)`)
export class SendingRule {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sending_rule_pkey' })
  @ForeignKey('forum', { name: 'sending_rule_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Messages wait until an organiser sends them; otherwise they leave by themselves once they have settled. */
  @Column('boolean', { default: true })
  isReviewed: boolean;

  /** So long must nothing new be held for a mailbox before what is held leaves; four times as long at most. */
  @Column('smallint', { default: 10 })
  settlingMinutes: number;

  /** `21:00`, on the forum's clocks: from then on nothing leaves by itself until `quietUntil`. */
  @Column('text', { nullable: true })
  quietFrom: string | null;

  @Column('text', { nullable: true })
  quietUntil: string | null;

  /** What begins, or would have begun, within so many hours is told at once, by night too. */
  @Column('smallint', { default: 3 })
  urgentHours: number;

  @Column('integer')
  version: number;
}
