import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsLocalizedText, LocalizedTextDto } from '../../../shared/http/fields.js';
import { minutesStatuses, type MinutesStatus } from '../meeting-minutes.states.js';

export class WriteMinutesDto {
  /** In one language or more. */
  @IsLocalizedText()
  text: LocalizedTextDto;
}

export class AgreeToMinutesDto {
  /** The party that agrees. */
  @IsUUID()
  delegationId: string;
}

export class MinutesView {
  meetingId: string;
  text: LocalizedTextDto;

  @ApiProperty({ enum: minutesStatuses })
  status: MinutesStatus;

  /** The delegations that have agreed to this text. */
  agreedBy: string[];
  version: number;
}
