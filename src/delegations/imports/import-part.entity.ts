import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A piece of an uploaded file, written as it comes in; gone once the file was read. */
@Entity('delegate_import_part')
export class ImportPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegate_import_part_pkey' })
  @ForeignKey('delegate_import', { name: 'delegate_import_part_import_fkey', onDelete: 'CASCADE' })
  importId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'delegate_import_part_pkey' })
  number: number;

  @Column('bytea')
  bytes: Buffer;
}
