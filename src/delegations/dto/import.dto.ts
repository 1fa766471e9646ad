import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { IsListOf, IsPlainText, MayBeAbsent, MayBeNull } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { importFields, type ImportField } from '../imports/import-fields.js';
import { outcomes, type Outcome } from '../imports/judge.js';

export class UploadImportQuery {
  /** As it is called on the sender's computer. */
  @ApiPropertyOptional({ example: 'danh-sach.xlsx' })
  @MayBeAbsent()
  @IsPlainText(200)
  fileName?: string;

  /** To which the rows belong that name no delegation. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;
}

/** What a column is to be taken for. */
export class MapColumnDto {
  /** Its letter, as spreadsheets have it. */
  @ApiProperty({ example: 'C' })
  @Matches(/^[A-Z]{1,2}$/)
  column: string;

  /** Null: its cells are not read. */
  @ApiProperty({ enum: importFields, nullable: true, type: String })
  @MayBeNull()
  @IsIn(importFields)
  field: ImportField | null;
}

export class RemapImportDto {
  /** The columns that are to be taken otherwise than before. */
  @MayBeAbsent()
  @IsListOf(MapColumnDto)
  columns?: MapColumnDto[];

  /** To which the rows belong that name no delegation. */
  @MayBeNull()
  @IsUUID()
  delegationId?: string | null;
}

export class ImportRowsQuery extends PageQuery {
  /** Only rows of this outcome. */
  @ApiPropertyOptional({ enum: outcomes })
  @MayBeAbsent()
  @IsIn(outcomes)
  outcome?: Outcome;
}
