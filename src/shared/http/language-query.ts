import { ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '../names/localized-text.js';
import { IsLanguage, MayBeAbsent } from './fields.js';

export class LanguageQuery {
  /** Instead of Accept-Language, which calendar programs and links do not let one choose. */
  @ApiPropertyOptional({ enum: languages })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;
}
