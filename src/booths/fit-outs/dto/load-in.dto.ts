import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { IntervalDto, IntervalView, IsCode } from '../../../shared/http/fields.js';

/** A stretch of time at a dock, cut into slots. */
export class CreateLoadInSlotsDto extends IntervalDto {
  @IsCode()
  dock: string;

  @IsInt()
  @Min(5)
  @Max(480)
  slotMinutes: number;

  /** How many exhibitors unload in one slot. */
  @IsInt()
  @Min(1)
  @Max(100)
  capacity: number;
}

export class TakeLoadInDto {
  @IsUUID()
  slotId: string;
}

export class LoadInSlotView extends IntervalView {
  id: string;
  dock: string;
  capacity: number;
  free: number;
}
