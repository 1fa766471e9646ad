import { ApiProperty } from '@nestjs/swagger';
import { RankFindingView } from '../../protocol/dto/meeting-protocol.dto.js';

export class RankWarningView {
  meetingId: string;
  meetingCode: string;
  /** Which sides are not high enough, in words; nobody has waived it. */
  @ApiProperty({ type: [RankFindingView] })
  findings: RankFindingView[];
}

export class PlanWarningsView {
  /** Meetings that it places though their ranks do not match. */
  @ApiProperty({ type: [RankWarningView] })
  ranks: RankWarningView[];
}
