import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsNumber, Max, Min } from 'class-validator';
import { IsCode, MayBeAbsent, MayBeNull } from '../../shared/http/fields.js';
import { boothKinds, type BoothKind } from '../booth.entity.js';

export class CreateBoothDto {
  /** As the sign shows it, such as E1-07; unique in the forum. */
  @IsCode()
  number: string;

  /** The hall's code. */
  @IsCode()
  hall: string;

  /** The part of the hall. */
  @MayBeNull()
  @IsCode()
  zone?: string | null;

  @IsIn(boothKinds)
  kind: BoothKind;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.5)
  @Max(200)
  widthMetres: number;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.5)
  @Max(200)
  depthMetres: number;

  /** Where its upper left corner stands on the plan of its hall, from the left wall; null: not drawn. */
  @MayBeNull()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1000)
  xMetres?: number | null;

  /** From the upper wall of the plan. */
  @MayBeNull()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1000)
  yMetres?: number | null;

  /** What it may draw. */
  @MayBeNull()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(500)
  powerKilowatts?: number | null;

  /** What stands in it from the start, such as TABLE, SHELF. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsCode({ each: true })
  fittings?: string[];
}
