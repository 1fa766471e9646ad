import { IsInt, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';

export class CreatePlanDto {
  /** The same forum, seed and iterations give the same plan; chosen by chance when absent. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed?: number;

  /** Seconds of search; PLANNER_SECONDS when absent. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(600)
  seconds?: number;
}
