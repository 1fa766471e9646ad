import { ApiProperty } from '@nestjs/swagger';
import { PersonNameDto } from '../../delegations/dto/person-name.dto.js';
import { IntervalView } from '../../shared/http/fields.js';
import { languages, type Language } from '../../shared/names/localized-text.js';

export class InterpreterView {
  id: string;
  code: string;
  name: PersonNameDto;

  @ApiProperty({ enum: languages })
  language: Language;

  pairs: string[];
  available: IntervalView[];
  version: number;
}
