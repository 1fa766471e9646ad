import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsCode, IsListOf, MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';
import {
  askingRules,
  nameOrders,
  rankRules,
  type AskingRule,
  type NameOrder,
  type RankRule,
} from '../meeting-rules.entity.js';

export class RoomsByRankDto {
  /** 1 is the highest. */
  @IsInt()
  @Min(1)
  @Max(999)
  upTo: number;

  /** Best first. */
  @ApiProperty({ type: [String], example: ['VIP'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  roomClasses: string[];
}

export class ChangeMeetingRulesDto {
  /** Who may ask whom; `organisers`: delegations ask nobody. */
  @MayBeAbsent()
  @IsIn(askingRules)
  asking?: AskingRule;

  /** Requests of one delegation that wait for an answer or were accepted; null: as many as it likes. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(1000)
  mostSent?: number | null;

  /** Accepted requests of one delegation, sent and received; null: as many as it likes. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(1000)
  mostAccepted?: number | null;

  /** How long a request waits for its answer. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(2160)
  answerHours?: number;

  /** So many hours before its end, but not before half of its time, the asked side is reminded of a request; null: it is not. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 720 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(720)
  remindHours?: number | null;

  @MayBeAbsent()
  @IsInt()
  @Min(5)
  @Max(480)
  shortestMinutes?: number;

  @MayBeAbsent()
  @IsInt()
  @Min(5)
  @Max(480)
  longestMinutes?: number;

  /** The classes of room that accepted meetings may have, best first; empty: every class that the forum has. */
  @ApiPropertyOptional({ type: [String], example: ['VIP', 'SALON'] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  roomClasses?: string[];

  /** The priority of a meeting that somebody must have. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1000)
  mustPriority?: number;

  /** The priority of a meeting that somebody would like. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1000)
  wouldLikePriority?: number;

  /** For how long a place is held until it is accepted. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(60)
  holdMinutes?: number;

  /** From so many minutes before a start, organisers alone give meetings a place; null: delegations may at any time. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: 10080 })
  @MayBeNull()
  @IsInt()
  @Min(0)
  @Max(10080)
  freezeMinutes?: number | null;

  /** Whoever is highest is met by rank or above: said of a meeting, or refused unless it is waived. */
  @ApiPropertyOptional({ enum: rankRules })
  @MayBeAbsent()
  @IsIn(rankRules)
  rankRule?: RankRule;

  /** So much lower does as well. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(998)
  rankTolerance?: number;

  /** Meetings that a delegation has on one day; null: as many as it likes. Organisers may give it more. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(1000)
  mostPerDay?: number | null;

  /** Meetings that one wishes for each delegation: a plan says who has fewer; null: nobody counts. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000 })
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(1000)
  wishedMinimum?: number | null;

  /** How long an interpreter works at a stretch, as far as that can be; null: nobody counts. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 15, maximum: 480 })
  @MayBeNull()
  @IsInt()
  @Min(15)
  @Max(480)
  stretchMinutes?: number | null;

  /** How long a pause must be to be a break. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(120)
  breakMinutes?: number;

  /** What a room must have where a party takes part from elsewhere, as rooms name their equipment; null: nothing. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'video' })
  @MayBeNull()
  @IsCode()
  onlineEquipment?: string | null;

  /** How parties stand on papers: host and guests in turns, or whoever receives first. */
  @ApiPropertyOptional({ enum: nameOrders })
  @MayBeAbsent()
  @IsIn(nameOrders)
  nameOrder?: NameOrder;

  /** The classes of room for meetings whose highest has this precedence or above; else `roomClasses`. */
  @MayBeAbsent()
  @IsListOf(RoomsByRankDto, 20)
  roomsByRank?: RoomsByRankDto[];
}

export class MeetingRulesView {
  asking: AskingRule;
  mostSent: number | null;
  mostAccepted: number | null;
  answerHours: number;
  remindHours: number | null;
  shortestMinutes: number;
  longestMinutes: number;
  roomClasses: string[];
  mustPriority: number;
  wouldLikePriority: number;
  holdMinutes: number;
  freezeMinutes: number | null;
  @ApiProperty({ enum: rankRules })
  rankRule: RankRule;
  rankTolerance: number;
  @ApiProperty({ type: Number, nullable: true })
  mostPerDay: number | null;
  @ApiProperty({ type: Number, nullable: true })
  wishedMinimum: number | null;
  @ApiProperty({ type: Number, nullable: true })
  stretchMinutes: number | null;
  breakMinutes: number;
  @ApiProperty({ type: String, nullable: true })
  onlineEquipment: string | null;
  @ApiProperty({ enum: nameOrders })
  nameOrder: NameOrder;
  @ApiProperty({ type: [RoomsByRankDto] })
  roomsByRank: RoomsByRankDto[];
  version: number;
}
