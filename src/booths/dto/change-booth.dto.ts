import { IsIn, IsNumber, Max, Min } from 'class-validator';
import { PickType } from '@nestjs/swagger';
import { IsCode, MayBeAbsent } from '../../shared/http/fields.js';
import { boothKinds, type BoothKind } from '../booth.entity.js';
import { CreateBoothDto } from './create-booth.dto.js';

/** The number stays: signs and reservations name it. */
export class ChangeBoothDto extends PickType(CreateBoothDto, [
  'zone',
  'xMetres',
  'yMetres',
  'powerKilowatts',
  'fittings',
] as const) {
  @MayBeAbsent()
  @IsCode()
  hall?: string;

  @MayBeAbsent()
  @IsIn(boothKinds)
  kind?: BoothKind;

  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.5)
  @Max(200)
  widthMetres?: number;

  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.5)
  @Max(200)
  depthMetres?: number;
}
