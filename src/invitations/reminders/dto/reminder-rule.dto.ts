import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeNull } from '../../../shared/http/fields.js';

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
}

export class ReminderRuleView {
  @ApiProperty({ type: 'integer', nullable: true })
  recipientDays: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  liaisonDays: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  organiserDays: number | null;

  version: number;
}
