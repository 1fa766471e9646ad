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

import type { RoomLayout } from '../room.entity.js';
import { IsEquipmentList, IsLayout, IsPartList } from './room-fields.js';

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

  @IsLayout()
  layout?: RoomLayout | null;

  /** What is in it, by codes of your own. */
  @MayBeAbsent()
  @IsEquipmentList()
  equipment?: string[] = [];

  /**
   * The rooms of which this hall is made. Who has the hall has them too, and who has one of them keeps others from having the
   * hall. It cannot be changed later.
   */
  @MayBeAbsent()
  @IsPartList()
  partIds?: string[] = [];

  @IsListOf(IntervalDto)
  openingHours: IntervalDto[];
}
