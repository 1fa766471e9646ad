import { Check, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const noticeKinds = ['day-sheets', 'fit-outs'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** That something was told by the calendar; whoever writes the row writes the messages with it, so each is told once. */
@Entity('notice')
@Check('notice_kind_known', `"kind" IN ('day-sheets', 'fit-outs')`)
export class Notice {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_pkey' })
  @ForeignKey('forum', { name: 'notice_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_pkey' })
  kind: NoticeKind;

  /** Of which day: the one that is told of, or the one of the deadline. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'notice_pkey' })
  day: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
