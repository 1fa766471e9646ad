import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsLanguage, IsLocalDate, MayBeAbsent } from '../../../shared/http/fields.js';
import type { Language } from '../../../shared/names/localized-text.js';

export const sheetKinds = ['day-sheets', 'door-sheets', 'interpreter-sheets'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export class CreateSheetsDto {
  /** Day sheets: one for each person who has something to do. Door sheets: one for each room and day that is used. Interpreter sheets: one for each interpreter who is engaged. */
  @ApiProperty({ enum: sheetKinds })
  @IsIn(sheetKinds)
  kind: SheetKind;

  /** This day alone; all days of the forum when absent. */
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;

  /** Day sheets of this delegation's people alone. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  /** Day sheets are in the language of each delegation, interpreter sheets in that of each interpreter, door sheets in yours, unless another is given. */
  @ApiProperty({ enum: ['vi', 'ja', 'en'], required: false })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;
}
