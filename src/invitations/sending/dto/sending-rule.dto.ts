import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { IsClockTime, MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';

export class ChangeSendingRuleDto {
  /** True: messages wait until an organiser sends them. False: they leave by themselves once they have settled. */
  @MayBeAbsent()
  @IsBoolean()
  isReviewed?: boolean;

  /** How long nothing new must be held for a mailbox before what is held leaves; four times as long at most. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(1440)
  settlingMinutes?: number;

  /** On the forum's clocks: from then on nothing leaves by itself; null, with the other end: at any time. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '21:00' })
  @MayBeNull()
  @IsClockTime()
  quietFrom?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '07:00' })
  @MayBeNull()
  @IsClockTime()
  quietUntil?: string | null;

  /** What begins, or would have begun, within so many hours is told at once, in the quiet window too. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(168)
  urgentHours?: number;
}

export class SendingRuleView {
  isReviewed: boolean;
  settlingMinutes: number;

  @ApiProperty({ type: String, nullable: true })
  quietFrom: string | null;

  @ApiProperty({ type: String, nullable: true })
  quietUntil: string | null;

  urgentHours: number;
  version: number;
}
