import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const noticeKinds = ['day-sheets', 'fit-outs'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What is told by the calendar, and how far: whoever writes the row writes the messages with it, so each is told once. */
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

  /** The last delegate who was told; null before the first page, and when all is told. */
  @Column('uuid', { nullable: true })
  reached: string | null;

  /** Null: there are people who are still to be told. */
  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
