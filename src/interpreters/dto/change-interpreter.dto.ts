import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsObject, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { PersonNameDto } from '../../delegations/dto/person-name.dto.js';
import {
  IntervalDto,
  IsLanguage,
  IsLanguagePairList,
  IsListOf,
  IsMailbox,
  MayBeAbsent,
} from '../../shared/http/fields.js';
import { languages, type Language } from '../../shared/names/localized-text.js';

export class ChangeInterpreterDto {
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonNameDto)
  name?: PersonNameDto;

  /** Where their invitations go from now on. */
  @ApiPropertyOptional({ format: 'email' })
  @MayBeAbsent()
  @IsMailbox()
  email?: string;

  /** In which they read. */
  @ApiPropertyOptional({ enum: languages })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;

  /** Such as vi-ja; either direction. Refused while a meeting needs one that would go. */
  @ApiPropertyOptional({ type: [String], example: ['vi-ja'] })
  @MayBeAbsent()
  @IsLanguagePairList()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  pairs?: string[];

  /** When they work. Refused while something stands where they would not. */
  @MayBeAbsent()
  @IsListOf(IntervalDto)
  available?: IntervalDto[];
}
