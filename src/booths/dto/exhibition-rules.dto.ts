import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsTime, MayBeAbsent, MayBeNull } from '../../shared/http/fields.js';
import { ruleLevels, type RuleLevel } from '../placing/placing-rules.js';

const aMonth = 31 * 24 * 60;

export class ChangeExhibitionRulesDto {
  /** What an exhibitor asks for is reserved at once; else it is held until an organiser confirms it. */
  @MayBeAbsent()
  @IsBoolean()
  confirmsAtOnce?: boolean;

  /** How long a hold waits for its confirmation. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(aMonth)
  holdMinutes?: number;

  /** How long a booth that the line brought is held. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(aMonth)
  offerMinutes?: number;

  /** Companies of one locality that offer the same do not stand side by side; from now on. */
  @MayBeAbsent()
  @IsIn(ruleLevels)
  rivalsApart?: RuleLevel;

  /** Cultural spaces stand side by side, or in one zone. */
  @MayBeAbsent()
  @IsIn(ruleLevels)
  culturalSpacesTogether?: RuleLevel;

  /** Localities have the booths of localities, companies those of companies. */
  @MayBeAbsent()
  @IsIn(ruleLevels)
  kindsKept?: RuleLevel;

  /** Until when exhibitors fill in their fit-out sheets: wall time of the forum, or with an offset; null: without an end. */
  @ApiPropertyOptional({ example: '2025-11-10T17:00' })
  @MayBeNull()
  @IsTime()
  fitOutUntil?: string | null;

  /** Everybody may read who exhibits what. */
  @MayBeAbsent()
  @IsBoolean()
  isDirectoryPublic?: boolean;
}

export class ExhibitionRulesView {
  confirmsAtOnce: boolean;
  holdMinutes: number;
  offerMinutes: number;
  rivalsApart: RuleLevel;
  culturalSpacesTogether: RuleLevel;
  kindsKept: RuleLevel;
  fitOutUntil: string | null;
  isDirectoryPublic: boolean;
  version: number;
}
