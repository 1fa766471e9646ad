import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsLanguagePairList, LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';

/** A list in an address, with commas between. */
const list = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value !== '' ? value.split(',') : value));

/** For whom: delegations, a meeting that has no place, or a request for one; one of the three. */
export class MeetingSlotsQuery extends PageQuery {
  /** Delegations that would meet, with commas between. */
  @ApiPropertyOptional({ type: String, example: '0197a3e0-…,0197a3e1-…' })
  @MayBeAbsent()
  @list()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  parties?: string[];

  /** A meeting to which its parties have agreed; its people, length, languages and hours count. */
  @MayBeAbsent()
  @IsUUID()
  meeting?: string;

  /** A request for a meeting, likewise. */
  @MayBeAbsent()
  @IsUUID()
  request?: string;

  /** How long, for delegations. */
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 480, default: 30 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(480)
  durationMinutes: number = 30;

  /** A language pair for each interpreter, with commas between; by the languages of two delegations when absent. */
  @ApiPropertyOptional({ type: String, example: 'vi-ja' })
  @MayBeAbsent()
  @list()
  @IsLanguagePairList()
  @ArrayMaxSize(5)
  interpretation?: string[];

  /** Begin every so many minutes. */
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 240, default: 15 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(240)
  stepMinutes: number = 15;

  /** `free`: only times that can be had. */
  @MayBeAbsent()
  @IsIn(['free'])
  only?: 'free';
}

export class SlotRoomView {
  id: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  class: string;
  @ApiProperty({ type: String, nullable: true })
  zone: string | null;
}

/** Who or what is in the way at a time. */
export class HindranceView {
  /** `transfer`: somebody would not come in time from what they are engaged in before, or to what follows. */
  @ApiProperty({ enum: ['people', 'transfer', 'room', 'interpreter', 'too-late'] })
  what: 'people' | 'transfer' | 'room' | 'interpreter' | 'too-late';
  /** Whose people. */
  delegationId?: string;
  /** Who of them; not told of other delegations. */
  attendeeId?: string;
  /** By what they are engaged; `busy` where that is not for you to know. */
  @ApiPropertyOptional({ enum: ['session', 'meeting', 'block', 'hold', 'busy'] })
  with?: string;
  /** Which session or meeting that is; for organisers. */
  withId?: string;
  /** How long the way takes. */
  @ApiPropertyOptional({ type: 'integer' })
  minutes?: number;
  /** Between which languages nobody is free to interpret. */
  pair?: string;
}

/** A time at which a meeting could be, or why it could not. */
export class MeetingSlotView {
  start: string;
  end: string;
  /** The rooms that are free, best first; none when something is missing. */
  rooms: SlotRoomView[];
  /** Who or what is in the way; empty: it can be booked. */
  missing: HindranceView[];
}
