import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a room cannot be used for a time, such as while its stage is built; it claims the ledger as a block. */
@Entity('room_closure')
@Index('room_closure_forum_idx', ['forumId', 'id'])
@Index('room_closure_room_idx', ['roomId', 'id'])
@Check('room_closure_in_order', `"starts_at" < "ends_at"`)
export class RoomClosure {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'room_closure_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'room_closure_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'room_closure_room_fkey', onDelete: 'CASCADE' })
  roomId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** In words, for organisers. */
  @Column('text')
  reason: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
