import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { IsLanguage, IsLocalizedText, IsPlainText, LocalizedTextDto, MayBeAbsent } from '../../shared/http/fields.js';
import type { Language } from '../../shared/names/localized-text.js';

/** Some people have one name only: the other part is then an empty text. */
const IsNamePart = () =>
  applyDecorators(
    ValidateIf((_, value) => value !== ''),
    IsPlainText(100),
  );

/** One spelling of a name, as it is to be printed. */
export class NamePartsDto {
  @ApiProperty({ example: 'Nguyễn', maxLength: 100 })
  @IsNamePart()
  family: string;

  @ApiProperty({ example: 'Văn An', maxLength: 100 })
  @IsNamePart()
  given: string;
}

const IsNameParts = () =>
  applyDecorators(
    ApiProperty({ type: NamePartsDto }),
    IsObject(),
    ValidateBy({
      name: 'isPersonName',
      validator: { validate: (parts: Partial<NamePartsDto> | null) => Boolean(parts?.family) || Boolean(parts?.given) },
    }),
    ValidateNested(),
    Type(() => NamePartsDto),
  );

/** A person's name as they write it, and the other spellings they gave. */
export class PersonNameDto {
  @IsNameParts()
  native: NamePartsDto;

  @ApiProperty({ enum: ['vi', 'ja', 'en'], description: 'The language in whose way the name is written.' })
  @IsLanguage()
  nativeLanguage: Language;

  /** The reading of a Japanese name. */
  @MayBeAbsent()
  @IsNameParts()
  kana?: NamePartsDto;

  /** Latin letters for a Japanese name, in the capitals wanted. */
  @MayBeAbsent()
  @IsNameParts()
  romaji?: NamePartsDto;

  /** How to address the person, by the reader's language. */
  @MayBeAbsent()
  @IsLocalizedText()
  honorific?: LocalizedTextDto;
}

/** A field that is a person's name. */
export const IsPersonName = () =>
  applyDecorators(
    ApiProperty({ type: PersonNameDto }),
    IsObject(),
    ValidateNested(),
    Type(() => PersonNameDto),
  );
