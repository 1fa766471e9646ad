import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const subjectKinds = ['delegate', 'room-place', 'interpreter'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A bookable thing: a delegate, a place in a room, an interpreter. Its id is the id of the row that describes it. */
@Entity('subject')
@Check('subject_kind_known', `"kind" IN ('delegate', 'room-place', 'interpreter')`)
export class Subject {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'subject_pkey' })
  id: string;

  @Index('subject_forum_idx')
  @Column('text')
  @ForeignKey('forum', { name: 'subject_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  kind: SubjectKind;
}
