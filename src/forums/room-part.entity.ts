import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * That a hall is made of other rooms. Who claims the whole claims the places of its parts, so that neither can be had while the
 * other is taken; parts have no parts.
 */
@Entity('room_part')
@Index('room_part_part_idx', ['partId'])
@Check('room_part_not_itself', `"whole_id" <> "part_id"`)
export class RoomPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_part_pkey' })
  @ForeignKey('room', { name: 'room_part_whole_fkey', onDelete: 'CASCADE' })
  wholeId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_part_pkey' })
  @ForeignKey('room', { name: 'room_part_part_fkey' })
  partId: string;
}
