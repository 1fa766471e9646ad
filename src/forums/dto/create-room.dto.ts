import { IsInt, Max, Min } from 'class-validator';
import {
  IntervalDto,
  IsCode,
  IsListOf,
  IsLocalizedText,
  LocalizedTextDto,
  MayBeAbsent,
  MayBeNull,
} from '../../shared/http/fields.js';

export class CreateRoomDto {
  @IsCode()
  code: string;

  @IsLocalizedText()
  name: LocalizedTextDto;

  /** What a meeting asks for, such as VIP, SALON, TABLE, HALL. */
  @IsCode()
  class: string;

  /** The part of the venue. */
  @MayBeNull()
  @IsCode()
  zone?: string | null;

  /** People. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity: number;

  /** How many meetings sit in it at once. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(200)
  places?: number = 1;

  @IsListOf(IntervalDto)
  openingHours: IntervalDto[];
}
