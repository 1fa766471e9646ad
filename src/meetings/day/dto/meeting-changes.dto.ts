import { IsPlainText, LowerCase, MayBeAbsent } from '../../../shared/http/fields.js';
import { IsInt, IsUUID, Min } from 'class-validator';

export class SwapRoomsDto {
  /** The meeting whose room it takes, and which takes its room. */
  @IsUUID()
  withMeetingId: string;

  /** That meeting as you saw it. */
  @IsInt()
  @Min(1)
  withVersion: number;
}

export class SubstituteDto {
  /** Who does not come. */
  @LowerCase()
  @IsUUID()
  absentId: string;

  /** Who comes instead, of the same delegation. */
  @LowerCase()
  @IsUUID()
  delegateId: string;

  /** Why lower ranks may meet, without names. */
  @MayBeAbsent()
  @IsPlainText(500)
  rankWaiver?: string;
}
