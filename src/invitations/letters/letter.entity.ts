import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LetterFacts } from './letter-facts.js';

/** A formal invitation with its number in the forum's register. The number stays taken, whatever becomes of the letter. */
@Entity('letter')
@Index('letter_forum_number_key', ['forumId', 'number'], { unique: true })
@Index('letter_delegate_key', ['delegateId'], { unique: true, where: '"revoked_at" IS NULL' })
@Index('letter_batch_idx', ['batchId', 'number'])
export class Letter {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'letter_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'letter_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** 1, 2, 3 … within the forum, without a gap. */
  @Column('integer')
  number: number;

  @Column('uuid')
  @ForeignKey('letter_batch', { name: 'letter_batch_fkey', onDelete: 'CASCADE' })
  batchId: string;

  /** "A person has one letter that counts." */
  @Column('uuid')
  @ForeignKey('delegate', { name: 'letter_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  /** Null: the person was erased; only the number is left. */
  @Column('jsonb', { nullable: true })
  facts: LetterFacts | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** Since when it does not count any more; another letter with another number may be written. */
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
