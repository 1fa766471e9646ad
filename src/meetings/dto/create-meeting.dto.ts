import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IntervalDto,
  IsCode,
  IsListOf,
  IsLocalizedText,
  IsPlainText,
  IsTime,
  LocalizedTextDto,
  LowerCase,
  MayBeAbsent,
} from '../../shared/http/fields.js';
import { IsOnlineLink } from '../../sessions/dto/session-fields.js';
import { MayBeLanguagePairs } from './meeting-fields.js';

export class PartyDto {
  @LowerCase()
  @IsUUID()
  delegationId: string;

  /** Who attends; the delegation's head when absent. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @LowerCase()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attendeeIds?: string[];

  /** The pairs of these for which they bring an interpreter of their own: the forum then finds none. */
  @MayBeLanguagePairs()
  ownInterpretation?: string[];

  /** They take part from elsewhere and need no seat. */
  @MayBeAbsent()
  @IsBoolean()
  isOnline?: boolean;
}

export class PinDto {
  /** When it starts, whatever else. */
  @IsTime()
  start: string;

  /** In which room; any accepted one when absent. */
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;
}

export class CreateMeetingDto {
  @IsCode()
  code: string;

  @IsLocalizedText()
  subject: LocalizedTextDto;

  /** Two or more delegations. */
  @IsListOf(PartyDto, 10)
  parties: PartyDto[];

  @IsInt()
  @Min(5)
  @Max(480)
  durationMinutes: number;

  /** 1000 is the most important. */
  @IsInt()
  @Min(1)
  @Max(1000)
  priority: number;

  /** Accepted classes of room, best first; by the forum's rules for these people when absent. */
  @ApiPropertyOptional({ type: [String], example: ['SALON', 'VIP'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  roomClasses?: string[];

  /** A language pair for each interpreter needed. */
  @MayBeLanguagePairs()
  interpretation?: string[] = [];

  /** When it may be; whenever the forum meets when absent. */
  @MayBeAbsent()
  @IsListOf(IntervalDto, 20)
  windows?: IntervalDto[];

  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => PinDto)
  pinned?: PinDto;

  /** Shown as busy to all but organisers and protocol. */
  @MayBeAbsent()
  @IsBoolean()
  isConfidential?: boolean = false;

  /** Of this precedence or higher the first party wishes the others to be; 1 is the highest. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(999)
  counterpartRank?: number;

  /** Why lower ranks may meet, without names; for organisers and protocol. */
  @MayBeAbsent()
  @IsPlainText(500)
  rankWaiver?: string;

  /** The party that receives; the first one when absent. */
  @MayBeAbsent()
  @LowerCase()
  @IsUUID()
  hostId?: string;

  /** Where those take part who are elsewhere; told to parties, interpreters and the desk alone. */
  @IsOnlineLink()
  onlineLink?: string | null;
}
