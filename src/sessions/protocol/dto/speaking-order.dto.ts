import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import type { Measure, Turn } from '../speaking-order.js';

export class TakeSpeakingOrderDto {
  /** Everybody who speaks, in the order wanted; absent: as proposed. */
  @ApiPropertyOptional({ format: 'uuid', isArray: true, type: String })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(120)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  delegateIds?: string[];
}

export class SpeakingPlaceView {
  place: number;
  delegateId: string;
  /** As you read names. */
  name: string;
  organization: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  isHost: boolean;
  /** 1 is highest. */
  rank: number;
  presentationIds: string[];
  /** Why their side is heard here. */
  @ApiProperty({ enum: ['begins', 'alternates', 'alone'] })
  turn: Turn;
  /** What put the person after the one before them of the same side. */
  @ApiProperty({ enum: ['rank', 'delegation', 'name'] })
  measure: Measure;
  /** Both of them in words. */
  reason: string;
}

export class SpeakingOrderView {
  sessionId: string;
  /** The session has this order already. */
  isTaken: boolean;
  places: SpeakingPlaceView[];
  /** The session's, for If-Match. */
  version: number;
}
