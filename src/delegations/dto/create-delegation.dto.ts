import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsLanguage } from '../../shared/http/fields.js';
import type { Language } from '../../shared/names/localized-text.js';
import { IsFieldList, IsMailboxList } from './text-lists.js';

export class CreateDelegationDto {
  @IsUUID()
  organizationId: string;

  /** In which it is written to. */
  @ApiProperty({ enum: ['vi', 'ja', 'en'] })
  @IsLanguage()
  language: Language;

  /** The mailboxes that speak for those who have none. */
  @IsMailboxList(10)
  liaisonEmails: string[];

  /** How many delegates it may send. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  quota: number;

  @IsFieldList()
  fieldsOffered: string[];

  @IsFieldList()
  fieldsSought: string[];
}
