import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateIf } from 'class-validator';
import { IntervalDto, IsCode, IsListOf } from '../../../shared/http/fields.js';

/** Where and when a meeting may be. */
export class MeetingWishesDto {
  /** Accepted classes of room, best first. */
  @ApiProperty({ type: [String], example: ['VIP', 'SALON'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  roomClasses: string[];

  /** null: whenever the forum meets. */
  @ApiProperty({ type: [IntervalDto], nullable: true, maxItems: 20 })
  @ValidateIf((_, value) => value !== null)
  @IsListOf(IntervalDto, 20)
  windows: IntervalDto[] | null;
}
