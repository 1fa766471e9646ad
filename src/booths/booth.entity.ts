import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

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
@Check('booth_place_whole', `("x_metres" IS NULL) = ("y_metres" IS NULL)`)
@Exclusion(
  'booth_place_free',
  `USING gist ("forum_id" WITH =, "hall" WITH =, box(point("x_metres" + 0.005, "y_metres" + 0.005), point("x_metres" + "width_metres" - 0.005, "y_metres" + "depth_metres" - 0.005)) WITH &&) WHERE ("x_metres" IS NOT NULL)`,
)
export class Booth {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'booth_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'booth_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** As the sign shows it, such as E1-07; in the order in which people count. */
  @Column({ type: 'text', collation: 'counting' })
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

  /** Its corner nearest to the hall's, from the left wall; null until it is drawn on the floor plan. */
  @Column('numeric', { precision: 6, scale: 2, nullable: true, transformer: asNumber })
  xMetres: number | null;

  /** From the upper wall of the plan. */
  @Column('numeric', { precision: 6, scale: 2, nullable: true, transformer: asNumber })
  yMetres: number | null;

  /** What it may draw; null: none is laid on. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: asNumber })
  powerKilowatts: number | null;

  /** What stands in it from the start, such as TABLE, SHELF. */
  @Column('text', { array: true, default: [] })
  fittings: string[];

  @VersionColumn()
  version: number;
}
