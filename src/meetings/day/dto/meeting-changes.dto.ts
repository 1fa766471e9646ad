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
  @IsUUID()
  absentId: string;

  /** Who comes instead, of the same delegation. */
  @IsUUID()
  delegateId: string;
}
