import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody or something that is not there for a time, whatever was planned; it claims the ledger as a block. */
@Entity('disruption')
@Index('disruption_forum_idx', ['forumId', 'id'])
@Check('disruption_of_one', `num_nonnulls("delegate_id", "room_id", "interpreter_id") = 1`)
@Check('disruption_in_order', `"starts_at" < "ends_at"`)
export class Disruption {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'disruption_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'disruption_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('delegate', { name: 'disruption_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'disruption_room_fkey', onDelete: 'CASCADE' })
  roomId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('interpreter', { name: 'disruption_interpreter_fkey', onDelete: 'CASCADE' })
  interpreterId: string | null;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
