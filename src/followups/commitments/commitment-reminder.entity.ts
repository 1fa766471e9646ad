import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Before the day, and after it. */
export const commitmentOccasions = ['due', 'overdue'] as const;
export type CommitmentOccasion = (typeof commitmentOccasions)[number];

/** That a delegation was reminded of a promise; the key lets it be told once on each occasion, however many workers look. */
@Entity('commitment_reminder')
@Check('commitment_reminder_occasion_known', `"occasion" IN ('due', 'overdue')`)
@Index('commitment_reminder_message_idx', ['messageId'])
export class CommitmentReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_reminder_pkey' })
  @ForeignKey('commitment', { name: 'commitment_reminder_commitment_fkey', onDelete: 'CASCADE' })
  commitmentId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'commitment_reminder_pkey' })
  occasion: CommitmentOccasion;

  /** A delegation may have several liaisons; each gets a copy. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'commitment_reminder_pkey' })
  copy: number;

  /** Null: there was nobody to write to. */
  @Column('uuid', { nullable: true })
  @ForeignKey('invitation', { name: 'commitment_reminder_message_fkey', onDelete: 'CASCADE' })
  messageId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
