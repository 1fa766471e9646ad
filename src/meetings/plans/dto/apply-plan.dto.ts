import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';

export class ApplyPlanDto {
  /** Leave out what is not true any more, and apply the rest. */
  @MayBeAbsent()
  @IsBoolean()
  skipStale?: boolean = false;
}
