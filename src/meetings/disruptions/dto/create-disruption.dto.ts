import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IntervalDto } from '../../../shared/http/fields.js';

export const lostKinds = ['delegate', 'room', 'interpreter'] as const;
export type LostKind = (typeof lostKinds)[number];

export class CreateDisruptionDto extends IntervalDto {
  /** What is not there from start to end. */
  @ApiProperty({ enum: lostKinds })
  @IsIn(lostKinds)
  lost: LostKind;

  /** Which delegate, room or interpreter. */
  @IsUUID()
  lostId: string;
}
