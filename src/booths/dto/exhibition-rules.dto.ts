import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';

const aMonth = 31 * 24 * 60;

export class ChangeExhibitionRulesDto {
  /** What an exhibitor asks for is reserved at once; else it is held until an organiser confirms it. */
  @MayBeAbsent()
  @IsBoolean()
  confirmsAtOnce?: boolean;

  /** How long a hold waits for its confirmation. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(aMonth)
  holdMinutes?: number;

  /** How long a booth that the line brought is held. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(aMonth)
  offerMinutes?: number;
}

export class ExhibitionRulesView {
  confirmsAtOnce: boolean;
  holdMinutes: number;
  offerMinutes: number;
  version: number;
}
