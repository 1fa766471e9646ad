import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import {
  IsClassCode,
  IsCode,
  IsLocalDate,
  IsLocalizedText,
  IsMailbox,
  IsPhone,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../shared/http/fields.js';
import { attendances, genders, type Attendance, type Gender } from '../delegate.entity.js';
import { delegateStatuses, type DelegateStatus } from '../delegate.states.js';
import { IsPersonName, PersonNameDto } from './person-name.dto.js';
import { IsSpokenLanguageList } from './text-lists.js';

export class ChangeDelegateDto {
  /** By which your own lists know the person; unique in the forum. */
  @MayBeNull()
  @IsCode()
  reference?: string | null;

  @MayBeAbsent()
  @IsBoolean()
  isHead?: boolean;

  @MayBeAbsent()
  @IsPersonName()
  name?: PersonNameDto;

  @MayBeNull()
  @IsLocalizedText()
  position?: LocalizedTextDto | null;

  /** Precedence; 1 is highest. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(999)
  rank?: number;

  @MayBeAbsent()
  @IsSpokenLanguageList()
  languages?: string[];

  /** Null: reached through the delegation's liaison. */
  @MayBeNull()
  @IsMailbox()
  email?: string | null;

  /** With the country's prefix, as +84 203 3825 000. */
  @MayBeNull()
  @IsPhone()
  phone?: string | null;

  /** What the badge lets its bearer do, such as vip or press. */
  @MayBeAbsent()
  @IsClassCode()
  accreditationClass?: string;

  @MayBeAbsent()
  @IsIn(attendances)
  attendance?: Attendance;

  /** The first day on which they are there; null: from the beginning. */
  @MayBeNull()
  @IsLocalDate()
  staysFrom?: string | null;

  /** The last day on which they are there; null: to the end. */
  @MayBeNull()
  @IsLocalDate()
  staysUntil?: string | null;

  /** Nobody must say it; for the balance of who speaks alone. */
  @ApiPropertyOptional({ enum: genders, nullable: true, type: String })
  @MayBeNull()
  @IsIn(genders)
  gender?: Gender | null;

  @MayBeAbsent()
  @IsIn(delegateStatuses)
  status?: DelegateStatus;
}
