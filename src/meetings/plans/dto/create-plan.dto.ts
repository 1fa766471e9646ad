import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';

export class WishWeightsDto {
  /** Of meetings that came of a request with the wish `must`. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_000)
  must?: number;

  /** Of those with the wish `would-like`. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_000)
  wouldLike?: number;
}

export class CreatePlanDto {
  /** The same forum, seed and iterations give the same plan; chosen by chance when absent. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed?: number;

  /** Seconds of search; PLANNER_SECONDS when absent. */
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.2)
  @Max(600)
  seconds?: number;

  /** Placed meetings that may change at most, those that must give way among them; where more must, no other does. null: as many as pay. 0: only meetings without a place get one. */
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0, maximum: 10_000 })
  @MayBeNull()
  @IsInt()
  @Min(0)
  @Max(10_000)
  moves?: number | null;

  /** What moving a placed meeting costs, in the unit of priority: it moves only where that gains more. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(1_000)
  movePrice?: number;

  /** The pause that everybody keeps between two meetings, at least. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(240)
  bufferMinutes?: number;

  /** What meetings that came of requests count in this plan instead of their priority; what organisers entered keeps its own. */
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => WishWeightsDto)
  weights?: WishWeightsDto;
}
