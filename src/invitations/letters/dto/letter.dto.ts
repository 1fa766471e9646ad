import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsPersonName, PersonNameDto } from '../../../delegations/dto/person-name.dto.js';
import {
  IsClassCode,
  IsLocalDate,
  IsLocalizedText,
  LocalizedTextDto,
  MayBeAbsent,
} from '../../../shared/http/fields.js';
import { languages, type Language } from '../../../shared/names/localized-text.js';

/** Who signs, and as what. */
export class SignatoryDto {
  @IsPersonName()
  name: PersonNameDto;

  @IsLocalizedText()
  title: LocalizedTextDto;
}

/** A batch of formal invitations; each condition narrows for whom. */
export class CreateLettersDto {
  /** The day that stands on them. */
  @ApiProperty({ example: '2025-10-05' })
  @IsLocalDate()
  date: string;

  /** What stands behind the number, such as GM-BTC. */
  @ApiProperty({ example: 'GM-BTC' })
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N}./-]{0,19}$/u)
  registerCode: string;

  /** Who invites. */
  @IsLocalizedText()
  issuer: LocalizedTextDto;

  /** What the issuer belongs to, above it. */
  @MayBeAbsent()
  @IsLocalizedText()
  parentIssuer?: LocalizedTextDto;

  /** Where they are issued. */
  @MayBeAbsent()
  @IsLocalizedText()
  issuedAt?: LocalizedTextDto;

  @ApiProperty({ type: SignatoryDto })
  @IsObject()
  @ValidateNested()
  @Type(() => SignatoryDto)
  signatory: SignatoryDto;

  /** Whether to write mails with the letters, held for review; otherwise they are only printed. */
  @MayBeAbsent()
  @IsBoolean()
  mail?: boolean = true;

  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  /** The country of the organization, such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @MayBeAbsent()
  @IsClassCode()
  accreditationClass?: string;
}

export class LetterView {
  id: string;

  /** In the forum's register; 1, 2, 3 … without a gap. */
  number: number;

  delegateId: string;

  /** Null: the person was erased. */
  @ApiProperty({ type: String, nullable: true })
  addressee: string | null;

  @ApiProperty({ type: String, nullable: true, enum: languages })
  language: Language | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  revokedAt: string | null;
}
