import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a link to a delegate's own calendar was given, and which of those given still opens it. */
@Entity('personal_feed')
@Index('personal_feed_forum_idx', ['forumId'])
export class PersonalFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'personal_feed_pkey' })
  @ForeignKey('delegate', { name: 'personal_feed_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  @ForeignKey('forum', { name: 'personal_feed_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Raising it revokes every link given before. */
  @Column('integer', { default: 1 })
  linkVersion: number;
}
