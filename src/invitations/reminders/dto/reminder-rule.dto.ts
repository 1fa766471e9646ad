import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { IsClockTime, MayBeNull } from '../../../shared/http/fields.js';

export class ChangeReminderRuleDto {
  /** So many days after a mailbox was invited, it is asked again; null: it is not. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 60 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(60)
  recipientDays?: number | null;

  /** After so many days the delegation's liaisons are asked; more than the days before. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 60 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(60)
  liaisonDays?: number | null;

  /** After so many days it stands on the organisers' list of the unanswered; more than the days before. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 60 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(60)
  organiserDays?: number | null;

  /** From this time on, on the forum's clocks, everybody is sent their day of tomorrow; null: nobody is. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '18:00' })
  @MayBeNull()
  @IsClockTime()
  daySheetAt?: string | null;

  /** So many days before the deadline exhibitors are told what their fit-out sheets lack; null: they are not. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 60 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(60)
  fitOutDays?: number | null;

  /** So many days before it is due a delegation is reminded of what it has promised, and once more when it is late; null: it is not. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 60 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(60)
  commitmentDays?: number | null;
}

export class ReminderRuleView {
  @ApiProperty({ type: 'integer', nullable: true })
  recipientDays: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  liaisonDays: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  organiserDays: number | null;

  @ApiProperty({ type: String, nullable: true, example: '18:00' })
  daySheetAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  fitOutDays: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  commitmentDays: number | null;

  version: number;
}
