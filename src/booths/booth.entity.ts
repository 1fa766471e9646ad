import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

export const boothKinds = ['locality', 'company', 'cultural-space'] as const;
export type BoothKind = (typeof boothKinds)[number];

/** PostgreSQL gives a numeric as text, to lose no digit; these have two. */
export const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A place in the exhibition. */
@Entity('booth')
@Index('booth_forum_number_key', ['forumId', 'number'], { unique: true })
@Check('booth_kind_known', `"kind" IN ('locality', 'company', 'cultural-space')`)
@Check('booth_size_positive', `"width_metres" > 0 AND "depth_metres" > 0`)
export class Booth {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'booth_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'booth_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** As the sign shows it, such as E1-07. */
  @Column('text')
  number: string;

  /** The hall's code. */
  @Column('text')
  hall: string;

  @Column('text', { nullable: true })
  zone: string | null;

  @Column('text')
  kind: BoothKind;

  @Column('numeric', { precision: 5, scale: 2, transformer: asNumber })
  widthMetres: number;

  @Column('numeric', { precision: 5, scale: 2, transformer: asNumber })
  depthMetres: number;

  @VersionColumn()
  version: number;
}
