import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { IsLanguage, MayBeAbsent } from '../../shared/http/fields.js';
import type { Language } from '../../shared/names/localized-text.js';
import { delegationStatuses, type DelegationStatus } from '../delegation.states.js';
import { IsFieldList, IsMailboxList } from './text-lists.js';

export class ChangeDelegationDto {
  @ApiPropertyOptional({ enum: ['vi', 'ja', 'en'] })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;

  @MayBeAbsent()
  @IsMailboxList(10)
  liaisonEmails?: string[];

  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(10_000)
  quota?: number;

  @MayBeAbsent()
  @IsFieldList()
  fieldsOffered?: string[];

  @MayBeAbsent()
  @IsFieldList()
  fieldsSought?: string[];

  @MayBeAbsent()
  @IsIn(delegationStatuses)
  status?: DelegationStatus;
}
