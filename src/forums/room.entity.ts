import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { StoredInterval } from './hours.js';

export const roomLayouts = ['theatre', 'classroom', 'boardroom', 'u-shape', 'banquet', 'cabaret', 'standing'] as const;
export type RoomLayout = (typeof roomLayouts)[number];

/** A room of the venue. */
@Entity('room')
@Index('room_forum_code_key', ['forumId', 'code'], { unique: true })
@Check('room_capacity_positive', `"capacity" > 0`)
@Check(
  'room_layout_known',
  `"layout" IN ('theatre', 'classroom', 'boardroom', 'u-shape', 'banquet', 'cabaret', 'standing')`,
)
export class Room {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'room_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'room_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: LocalizedText;

  /** What a meeting asks for: VIP, SALON, TABLE, HALL. */
  @Column('text')
  class: string;

  /** The part of the venue; moving between zones takes time. */
  @Column('text', { nullable: true })
  zone: string | null;

  @Column('integer')
  capacity: number;

  /** How it is furnished; null: nobody has said. */
  @Column('text', { nullable: true })
  layout: RoomLayout | null;

  /** What is in it: codes of the organisers, such as projector or booth-2. */
  @Column('text', { array: true, default: [] })
  equipment: string[];

  @Column('jsonb')
  openingHours: StoredInterval[];

  @VersionColumn()
  version: number;
}
