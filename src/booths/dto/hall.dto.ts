import { IsNumber, Max, Min } from 'class-validator';
import { IsCode, IsLocalizedText, LocalizedTextDto, MayBeAbsent } from '../../shared/http/fields.js';

export class CreateHallDto {
  /** As booths name it; unique in the forum. */
  @IsCode()
  code: string;

  @IsLocalizedText()
  name: LocalizedTextDto;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(1000)
  widthMetres: number;

  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(1000)
  depthMetres: number;
}

export class ChangeHallDto {
  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;

  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(1000)
  widthMetres?: number;

  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(1000)
  depthMetres?: number;
}

export class HallView {
  id: string;
  code: string;
  name: LocalizedTextDto;
  widthMetres: number;
  depthMetres: number;
  version: number;
}
