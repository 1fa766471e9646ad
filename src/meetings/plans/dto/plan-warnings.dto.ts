import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../../shared/http/fields.js';
import { RankFindingView } from '../../protocol/dto/meeting-protocol.dto.js';

export class RankWarningView {
  meetingId: string;
  meetingCode: string;
  /** Which sides are not high enough, in words; nobody has waived it. */
  @ApiProperty({ type: [RankFindingView] })
  findings: RankFindingView[];
}

export class InterpreterWarningView {
  /** Too long without a break; or more than one voice for a principal on a day. */
  @ApiProperty({ enum: ['stretch', 'continuity'] })
  kind: 'stretch' | 'continuity';
  interpreterIds: string[];
  /** For whom they interpret, with `continuity`. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  principalId: string | null;
  meetingIds: string[];
  @ApiProperty({ type: LocalizedTextDto })
  words: LocalizedTextDto;
}

export class QuotaWarningView {
  @ApiProperty({ enum: ['below-minimum', 'day-over'] })
  kind: 'below-minimum' | 'day-over';
  delegationId: string;
  /** The organization's. */
  code: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  day: string | null;
  /** How many it would have. */
  meetings: number;
  @ApiProperty({ type: LocalizedTextDto })
  words: LocalizedTextDto;
}

export class PlanWarningsView {
  /** Meetings that it places though their ranks do not match. */
  @ApiProperty({ type: [RankWarningView] })
  ranks: RankWarningView[];
  /** What it could not respect when it gave interpreters meetings. */
  @ApiProperty({ type: [InterpreterWarningView] })
  interpreters: InterpreterWarningView[];
  /** Delegations that would have fewer meetings than are wished for, or more on a day than they may have. */
  @ApiProperty({ type: [QuotaWarningView] })
  delegations: QuotaWarningView[];
}
