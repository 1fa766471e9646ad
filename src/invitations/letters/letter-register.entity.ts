import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last number that a forum has given to a letter; it only rises. */
@Entity('letter_register')
export class LetterRegister {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'letter_register_pkey' })
  @ForeignKey('forum', { name: 'letter_register_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('integer')
  lastNumber: number;
}
