import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { IsPlainText, LocalizedTextDto, MayBeNull } from '../../../shared/http/fields.js';

export class RateMeetingDto {
  /** 5 is best. */
  @ApiProperty({ minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsPlainText(1_000)
  comment?: string | null;
}

export class RatingView {
  meetingId: string;
  /** On every paper. */
  meetingNumber: number;
  delegationId: string;
  delegation: LocalizedTextDto;
  rating: number;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  ratedAt: string;
}
