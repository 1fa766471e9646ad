import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When an exhibitor drives up to unload: "an exhibitor has one slot." */
@Entity('load_in')
@Index('load_in_slot_idx', ['slotId'])
@Index('load_in_forum_idx', ['forumId'])
export class LoadIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'load_in_pkey' })
  @ForeignKey('delegation', { name: 'load_in_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  @Column('text')
  @ForeignKey('forum', { name: 'load_in_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  @ForeignKey('load_in_slot', { name: 'load_in_slot_fkey' })
  slotId: string;
}
