import { ApiProperty } from '@nestjs/swagger';
import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';
import { RankFindingView } from '../protocol/dto/meeting-protocol.dto.js';
import { meetingStatuses, type MeetingStatus } from '../meeting.states.js';

export class PartyView {
  delegationId: string;
  attendeeIds: string[];
}

export class MeetingInterpreterView {
  interpreterId: string;
  pair: string;
}

export class OwnInterpretationView {
  delegationId: string;
  pairs: string[];
}

export class PlaceView {
  start: string;
  end: string;
  roomId: string;
  roomCode: string;
  interpreters: MeetingInterpreterView[];
}

export class PinView {
  start: string;

  @ApiProperty({ type: String, nullable: true })
  roomId: string | null;
}

export class MeetingView {
  id: string;
  code: string;
  /** On every paper. */
  number: number;
  subject: LocalizedTextDto;

  @ApiProperty({ enum: meetingStatuses })
  status: MeetingStatus;

  parties: PartyView[];
  durationMinutes: number;
  priority: number;
  roomClasses: string[];
  interpretation: string[];

  /** What parties bring of their own, besides. */
  @ApiProperty({ type: [OwnInterpretationView] })
  ownInterpretation: OwnInterpretationView[];

  @ApiProperty({ type: [IntervalView], nullable: true })
  windows: IntervalView[] | null;

  @ApiProperty({ type: PinView, nullable: true })
  pinned: PinView | null;

  isConfidential: boolean;

  /** Of this precedence or higher the first party wishes the others to be. */
  @ApiProperty({ type: Number, nullable: true })
  counterpartRank: number | null;

  /** Why lower ranks may meet; null: nobody has waived it. */
  @ApiProperty({ type: String, nullable: true })
  rankWaiver: string | null;

  /** Which sides are not high enough for the others, in words; none where the forum minds no ranks. */
  @ApiProperty({ type: [RankFindingView] })
  rankFindings: RankFindingView[];

  /** The party that receives. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  hostId: string | null;

  /** Where those take part who are elsewhere. */
  @ApiProperty({ type: String, nullable: true })
  onlineLink: string | null;

  /** The parties that take part from elsewhere. */
  onlineDelegationIds: string[];

  /** Where it is, when it is placed. */
  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;

  /** Where it was, while it is displaced; nothing is kept free for it there. */
  @ApiProperty({ type: PlaceView, nullable: true })
  previousPlace: PlaceView | null;

  version: number;
}
