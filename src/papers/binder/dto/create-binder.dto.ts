import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsLanguage, MayBeAbsent } from '../../../shared/http/fields.js';
import type { Language } from '../../../shared/names/localized-text.js';

export class CreateBinderDto {
  /** Of every page; yours unless another is given. */
  @ApiProperty({ enum: ['vi', 'ja', 'en'], required: false })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;

  /** The run of an earlier binder: print only the pages that are other ones than there. */
  @MayBeAbsent()
  @IsUUID()
  since?: string;
}
