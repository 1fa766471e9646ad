import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsLocalDate, MayBeAbsent } from '../../../shared/http/fields.js';

export const signKinds = ['room', 'meeting'] as const;
export type SignKind = (typeof signKinds)[number];

export class PrintDoorSignsDto {
  /** A sign for each room and day, or a large one for each meeting. */
  @ApiProperty({ enum: signKinds })
  @IsIn(signKinds)
  per: SignKind;

  /** This day alone; all days of the forum when absent. */
  @MayBeAbsent()
  @IsLocalDate()
  day?: string;

  /** This room alone. */
  @MayBeAbsent()
  @IsUUID()
  room?: string;

  /** This meeting alone. */
  @MayBeAbsent()
  @IsUUID()
  meeting?: string;
}
