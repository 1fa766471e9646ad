import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { asNumber } from '../booth.entity.js';

/** A hall of the exhibition; booths name it by its code. */
@Entity('hall')
@Index('hall_forum_code_key', ['forumId', 'code'], { unique: true })
@Check('hall_size_positive', `"width_metres" > 0 AND "depth_metres" > 0`)
export class Hall {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'hall_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'hall_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: LocalizedText;

  @Column('numeric', { precision: 6, scale: 2, transformer: asNumber })
  widthMetres: number;

  @Column('numeric', { precision: 6, scale: 2, transformer: asNumber })
  depthMetres: number;

  @VersionColumn()
  version: number;
}
