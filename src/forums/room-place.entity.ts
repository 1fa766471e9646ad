import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where one meeting sits in a room; a room for several meetings at once has several. It is the subject that is booked. */
@Entity('room_place')
@Index('room_place_room_number_key', ['roomId', 'number'], { unique: true })
export class RoomPlace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_place_pkey' })
  @ForeignKey('subject', { name: 'room_place_subject_fkey', onDelete: 'CASCADE' })
  id: string;

  @Column('uuid')
  @ForeignKey('room', { name: 'room_place_room_fkey', onDelete: 'CASCADE' })
  roomId: string;

  /** 1, 2, 3 … within the room. */
  @Column('smallint')
  number: number;
}
