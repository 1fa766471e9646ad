import { IsInt, Max, Min } from 'class-validator';
import {
  IntervalDto,
  IsListOf,
  IsLocalDate,
  IsLocalizedText,
  IsSlug,
  IsTimeZoneName,
  LocalizedTextDto,
  MayBeAbsent,
} from '../../shared/http/fields.js';

export class CreateForumDto {
  /** The short name in addresses; it cannot be changed later. */
  @IsSlug()
  id: string;

  @IsLocalizedText()
  name: LocalizedTextDto;

  @MayBeAbsent()
  @IsLocalizedText()
  theme?: LocalizedTextDto;

  @IsLocalizedText()
  place: LocalizedTextDto;

  /** IANA name, such as Asia/Ho_Chi_Minh. */
  @IsTimeZoneName()
  timeZone: string;

  @IsLocalDate()
  startsOn: string;

  @IsLocalDate()
  endsOn: string;

  /** The grid on which meetings start, in minutes. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(60)
  slotMinutes?: number = 5;

  /** When meetings may take place. */
  @IsListOf(IntervalDto)
  meetingHours: IntervalDto[];
}
