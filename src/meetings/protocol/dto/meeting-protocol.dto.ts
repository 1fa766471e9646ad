import { ApiProperty } from '@nestjs/swagger';
import { IsPlainText, LocalizedTextDto, MayBeNull } from '../../../shared/http/fields.js';
import { rankRules, type RankRule } from '../../requests/meeting-rules.entity.js';

export class RankWaiverDto {
  /** Why lower ranks may meet, without names; null: it is waived no more. */
  @ApiProperty({ type: String, nullable: true })
  @MayBeNull()
  @IsPlainText(500)
  reason: string | null;
}

export class RankWaiverView {
  @ApiProperty({ type: String, nullable: true })
  rankWaiver: string | null;
}

export class RankFindingView {
  /** The side that is not high enough. */
  delegationId: string;
  /** Of its highest; 1 is above all. */
  rank: number;
  /** What would do: this or above. */
  needed: number;
  @ApiProperty({ type: LocalizedTextDto })
  words: LocalizedTextDto;
}

export class RoomChoiceView {
  /** Best first. */
  roomClasses: string[];
  @ApiProperty({ type: LocalizedTextDto })
  words: LocalizedTextDto;
}

export class MeetingProtocolView {
  /** What the forum does with findings. */
  @ApiProperty({ enum: rankRules })
  rankRule: RankRule;
  @ApiProperty({ type: Number, nullable: true })
  counterpartRank: number | null;
  /** Why lower ranks may do; null: nobody has waived it. */
  @ApiProperty({ type: String, nullable: true })
  rankWaiver: string | null;
  @ApiProperty({ type: [RankFindingView] })
  findings: RankFindingView[];
  /** The side that receives. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hostId: string | null;
  /** The parties as they stand on papers. */
  orderOfNames: string[];
  /** The classes of room that suit these people, and why. */
  room: RoomChoiceView;
}
