import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNumber, Max, Min } from 'class-validator';
import { MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';

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
}
