import { IsIn, IsNumber, Max, Min } from 'class-validator';
import { IsCode, MayBeNull } from '../../shared/http/fields.js';
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
}
