import { ArrayUnique, IsInt, Max, Min } from 'class-validator';
import {
  IntervalDto,
  IsCode,
  IsListOf,
  IsLocalizedText,
  LocalizedTextDto,
  MayBeAbsent,
} from '../../shared/http/fields.js';

/** How long it takes between rooms of two zones, both ways; of one zone when both are the same. */
export class TransferDto {
  @IsCode()
  from: string;

  @IsCode()
  to: string;

  @IsInt()
  @Min(0)
  @Max(480)
  minutes: number;
}

export class ChangeForumDto {
  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;

  @MayBeAbsent()
  @IsLocalizedText()
  theme?: LocalizedTextDto;

  @MayBeAbsent()
  @IsLocalizedText()
  place?: LocalizedTextDto;

  /** When meetings may take place. */
  @MayBeAbsent()
  @IsListOf(IntervalDto)
  meetingHours?: IntervalDto[];

  /** All of them; between zones that are not listed it takes no time. */
  @MayBeAbsent()
  @IsListOf(TransferDto)
  @ArrayUnique((transfer: Partial<TransferDto> | null) => [transfer?.from, transfer?.to].sort().join('\n'))
  transfers?: TransferDto[];
}
