import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min, NotEquals } from 'class-validator';
import { IntervalDto, IntervalView, IsLocalDate, IsTime, MayBeAbsent } from '../../../shared/http/fields.js';
import { WarningChangesView } from './draft-warnings.dto.js';

/** "Everything after 14:00 by 20 minutes." */
export class ShiftDto {
  /** What begins then or later, on the same day; local to the forum, or with an offset. */
  @ApiProperty({ example: '2025-11-25T14:00' })
  @IsTime()
  from: string;

  /** Of one room alone. */
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;

  /** Later, or earlier when negative. */
  @IsInt()
  @Min(-720)
  @Max(720)
  @NotEquals(0)
  minutes: number;
}

/** What lies within the interval goes to another day, at the same times on the clock. */
export class MoveBlockDto extends IntervalDto {
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;

  @ApiProperty({ example: '2025-11-26' })
  @IsLocalDate()
  toDay: string;
}

/** The sessions of two rooms change places. */
export class SwapRoomsDto {
  @IsUUID()
  roomId: string;

  @IsUUID()
  otherRoomId: string;

  /** On one day alone. */
  @ApiProperty({ example: '2025-11-25', required: false })
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;
}

export class MovedSessionView {
  id: string;
  code: string;
  from: IntervalView;
  to: IntervalView;
  fromRoomId: string | null;
  toRoomId: string | null;
  version: number;
}

export class BulkMoveView {
  /** By their new start. */
  moved: MovedSessionView[];
  warnings: WarningChangesView;
}
