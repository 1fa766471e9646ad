import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches, ValidateIf } from 'class-validator';
import { IntervalView, IsCode, IsTime, LocalizedTextDto, LowerCase } from '../../../shared/http/fields.js';
import { fixKinds, type PlanFix } from '../fixes/plan-fixes.js';

type Kind = PlanFix['kind'];

/** A field that belongs to some kinds alone. */
const For = (...kinds: Kind[]) => ValidateIf(({ kind }: PlanFixDto) => kinds.includes(kind));
const IsFixTime = () => applyDecorators(For('interpreter', 'room', 'time', 'window'), IsTime());

/** One thing more, or one meeting less; which fields it has its kind says. */
export class PlanFixDto {
  /**
   * `interpreter`: one more (`pair`, `start`, `end`). `room`: one that is open then (`class`, `start`, `end`). `time`: people are free then
   * (`delegateIds`, `start`, `end`). `window`: a meeting may be then too (`meetingId`, `start`, `end`). `room-class`: it may be in such a
   * room too (`meetingId`, `roomClass`). `without`: it is taken out (`meetingId`).
   */
  @ApiProperty({ enum: fixKinds })
  @IsIn(fixKinds)
  kind: Kind;

  @ApiPropertyOptional({ example: 'vi-ja' })
  @For('interpreter')
  @Matches(/^[a-z]{2}-[a-z]{2}$/)
  pair?: string;

  @ApiPropertyOptional({ example: 'VIP' })
  @For('room')
  @IsCode()
  class?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @For('time')
  @LowerCase()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  delegateIds?: string[];

  @ApiPropertyOptional({ format: 'uuid' })
  @For('window', 'room-class', 'without')
  @LowerCase()
  @IsUUID()
  meetingId?: string;

  @ApiPropertyOptional({ example: 'SALON' })
  @For('room-class')
  @IsCode()
  roomClass?: string;

  @IsFixTime()
  start?: string;

  @IsFixTime()
  end?: string;
}

/** A request that does a part of a fix, ready to be sent. */
export class FixRequestView {
  @ApiProperty({ enum: ['POST', 'PATCH', 'PUT', 'DELETE'] })
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';

  @ApiProperty({ example: '/v1/forums/halong-2025/rooms/0199…' })
  path: string;

  /** For `If-Match`; null: it needs none. */
  @ApiProperty({ type: String, nullable: true, example: '"1"' })
  ifMatch: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  body: Record<string, unknown> | null;

  /** Fields of the body that only you know; none: it can be sent as it is. */
  missing: string[];
}

export class PlanFixView {
  /** The same for the same fix. */
  @ApiProperty({ example: 'interpreter vi-ja 2025-11-25T14:00:00+07:00' })
  id: string;

  /** What the plan has found to cost least. */
  isCheapest: boolean;

  /** In the language of Accept-Language. */
  @ApiProperty({ example: 'Add an interpreter vi-ja: Tuesday, 25 November 2025, 14:00–15:00.' })
  words: string;

  /** As `what-if` takes it. */
  fix: PlanFixDto;

  /** What does it, in this order; none: you decide elsewhere, as when a session is in the way. */
  @ApiProperty({ type: [FixRequestView] })
  do: FixRequestView[];
}

export class PlanFixesView {
  meetingId: string;
  number: number;

  /** Where it could be now without anything more; then plan again. Null: nowhere. */
  @ApiProperty({ type: IntervalView, nullable: true })
  freeNow: IntervalView | null;

  /** Each is enough alone, while all other meetings stay where the plan puts them; none: nothing alone is. */
  @ApiProperty({ type: [PlanFixView] })
  fixes: PlanFixView[];
}

export class LostMeetingView {
  meetingId: string;
  number: number;
  subject: LocalizedTextDto;
}

export class GainedMeetingView extends LostMeetingView {
  start: string;
  end: string;
  roomClass: string;
}

export class BeforeAfterView {
  before: number;
  after: number;
}

export class WhatIfView {
  /** Meetings that have no place by the plan and would get one. */
  @ApiProperty({ type: [GainedMeetingView] })
  gained: GainedMeetingView[];

  /** Meetings that have one by the plan and would not. */
  @ApiProperty({ type: [LostMeetingView] })
  lost: LostMeetingView[];

  /** Meetings with a place. */
  placed: BeforeAfterView;

  /** Σ priority of them, less what moves cost. */
  weight: BeforeAfterView;
}
