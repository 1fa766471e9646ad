import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { IntervalView, IsListOf, IsTime, MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';
import { PlanMessageView } from '../../plans/dto/plan-view.dto.js';

export const lateActions = ['late', 'shifted', 'shortened', 'given-up'] as const;
export type LateAction = (typeof lateActions)[number];

export class RunLateDto {
  /** By how much it runs late. */
  @IsInt()
  @Min(5)
  @Max(240)
  minutes: number;

  /** No other meeting begins later by more than this. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 240, default: 60 })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(240)
  mostShiftMinutes?: number = 60;
}

export class ProposedChangeDto {
  @IsUUID()
  meetingId: string;

  /** The meeting as you saw it. */
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ enum: lateActions })
  @IsIn(lateActions)
  action: LateAction;

  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsTime()
  start?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsTime()
  end?: string | null;
}

/** The proposal as it was read, which is applied as it is or not at all. */
export class ApplyLateDto extends RunLateDto {
  @IsListOf(ProposedChangeDto, 1000)
  changes: ProposedChangeDto[];
}

export class LateChangeView {
  meetingId: string;
  version: number;
  number: number;
  code: string;
  priority: number;
  /** `late`: the one that runs late. */
  @ApiProperty({ enum: lateActions })
  action: LateAction;
  /** Where it is now. */
  from: IntervalView;
  /** When it would be; null: it loses its place. */
  @ApiProperty({ type: String, nullable: true })
  start: string | null;
  @ApiProperty({ type: String, nullable: true })
  end: string | null;
}

export class LateProposalView {
  changes: LateChangeView[];
  /** The first 200 who would be told. */
  @ApiProperty({ type: [PlanMessageView] })
  messages: PlanMessageView[];
}

export class AppliedLateView {
  changed: number;
  /** Meetings that lost their place; a plan finds them another one. */
  givenUp: number;
  /** Messages held for review. */
  held: number;
}
