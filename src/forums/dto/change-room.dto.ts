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
import { IsEquipmentList, IsLayout } from './room-fields.js';

export class ChangeRoomDto {
  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;

  @MayBeAbsent()
  @IsCode()
  class?: string;

  @MayBeNull()
  @IsCode()
  zone?: string | null;

  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number;

  @IsLayout()
  layout?: RoomLayout | null;

  @MayBeAbsent()
  @IsEquipmentList()
  equipment?: string[];

  /** What stood outside of them already stays; the planner puts nothing more there. */
  @MayBeAbsent()
  @IsListOf(IntervalDto)
  openingHours?: IntervalDto[];
}
