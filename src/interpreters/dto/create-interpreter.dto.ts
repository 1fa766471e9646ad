import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsObject, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { PersonNameDto } from '../../delegations/dto/person-name.dto.js';
import { IntervalDto, IsCode, IsLanguage, IsLanguagePairList, IsListOf, IsMailbox } from '../../shared/http/fields.js';
import { languages, type Language } from '../../shared/names/localized-text.js';

export class CreateInterpreterDto {
  @IsCode()
  code: string;

  @IsObject()
  @ValidateNested()
  @Type(() => PersonNameDto)
  name: PersonNameDto;

  /** Where their invitations go. */
  @ApiProperty({ format: 'email' })
  @IsMailbox()
  email: string;

  /** In which they read. */
  @ApiProperty({ enum: languages })
  @IsLanguage()
  language: Language;

  /** Such as vi-ja; either direction. */
  @ApiProperty({ type: [String], example: ['vi-ja'] })
  @IsLanguagePairList()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  pairs: string[];

  /** When they work. */
  @IsListOf(IntervalDto)
  available: IntervalDto[];
}
