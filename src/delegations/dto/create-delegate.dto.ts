import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, IsBoolean, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import {
  IsCode,
  IsListOf,
  IsClassCode,
  IsLocalDate,
  IsLocalizedText,
  IsMailbox,
  IsPhone,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../shared/http/fields.js';
import { attendances, genders, type Attendance, type Gender } from '../delegate.entity.js';
import { IsPersonName, PersonNameDto } from './person-name.dto.js';
import { IsSpokenLanguageList } from './text-lists.js';

export class CreateDelegateDto {
  @IsUUID()
  delegationId: string;

  /** By which your own lists know the person; unique in the forum. */
  @MayBeNull()
  @IsCode()
  reference?: string | null;

  /** A delegation has one head. */
  @MayBeAbsent()
  @IsBoolean()
  isHead?: boolean = false;

  @IsPersonName()
  name: PersonNameDto;

  @MayBeNull()
  @IsLocalizedText()
  position?: LocalizedTextDto | null;

  /** Precedence; 1 is highest. Organisers and protocol say it; who has none yet comes after all others. */
  @ApiPropertyOptional({ default: 999 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(999)
  rank?: number;

  @IsSpokenLanguageList()
  languages: string[];

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
  attendance?: Attendance = 'onsite';

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
  @IsIn(['invited', 'confirmed'])
  status?: 'invited' | 'confirmed' = 'invited';
}

/** Up to 200 delegates, of one delegation or several: all are added, or none. */
export class CreateDelegatesDto {
  @IsListOf(CreateDelegateDto, 200)
  @ArrayMinSize(1)
  delegates: CreateDelegateDto[];
}
