import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { IsFieldList } from '../../../delegations/dto/text-lists.js';
import {
  IntervalDto,
  IntervalView,
  IsListOf,
  IsLocalizedText,
  IsPlainText,
  LocalizedTextDto,
  MayBeAbsent,
} from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import { RankFindingView } from '../../protocol/dto/meeting-protocol.dto.js';
import { wishes, type Wish } from '../meeting-request.entity.js';
import { requestStatuses, type RequestStatus } from '../meeting-request.states.js';
import { MayBeLanguagePairs } from '../../dto/meeting-fields.js';

export class AskForMeetingDto {
  /** For whom you ask. */
  @IsUUID()
  fromDelegationId: string;

  /** Whom you ask. */
  @IsUUID()
  toDelegationId: string;

  @IsLocalizedText()
  subject: LocalizedTextDto;

  @IsIn(wishes)
  wish: Wish;

  @IsInt()
  @Min(5)
  @Max(480)
  durationMinutes: number;

  /** What it is about, as codes of fields of cooperation. */
  @MayBeAbsent()
  @IsFieldList()
  fields?: string[] = [];

  /** The counterpart is to be of this precedence or higher; 1 is the highest. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(999)
  counterpartRank?: number;

  /** Who would come; the head when absent. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fromAttendeeIds?: string[];

  /** Whom you would like to meet; the head when absent. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  toAttendeeIds?: string[];

  /** A language pair for each interpreter needed; by the languages of the two delegations when absent. */
  @MayBeLanguagePairs()
  interpretation?: string[];

  /** The pairs of these for which you bring an interpreter of your own: the forum then finds none. */
  @MayBeLanguagePairs()
  ownInterpretation?: string[];

  /** When it may be; whenever the forum meets when absent. */
  @MayBeAbsent()
  @IsListOf(IntervalDto, 20)
  windows?: IntervalDto[];

  /** A word to those whom you ask. */
  @MayBeAbsent()
  @IsPlainText(2000)
  message?: string;

  /** Why lower ranks may meet, without names; for organisers and protocol. */
  @MayBeAbsent()
  @IsPlainText(500)
  rankWaiver?: string;
}

/** Other terms, from the side that was asked. */
export class CounterRequestDto extends OmitType(AskForMeetingDto, ['fromDelegationId', 'toDelegationId']) {}

export class AcceptRequestDto {
  /** Who comes for your side; those who were asked for when absent. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attendeeIds?: string[];

  /** Language pairs for which your side brings an interpreter of its own: the forum then finds none. */
  @MayBeLanguagePairs()
  ownInterpretation?: string[];

  /** Why lower ranks may meet, without names; for organisers and protocol. */
  @MayBeAbsent()
  @IsPlainText(500)
  rankWaiver?: string;
}

export class DeclineRequestDto {
  /** Why; whoever asked reads it. */
  @MayBeAbsent()
  @IsPlainText(1000)
  reason?: string;
}

export class MeetingRequestsQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(requestStatuses)
  status?: RequestStatus;

  /** Of this delegation, sent and received. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;
}

/** A side of a request. */
export class RequestSideView {
  delegationId: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  country: string;
  /** Who would come, or is asked for; the head when empty. */
  attendeeIds: string[];
}

export class MeetingRequestView {
  id: string;
  status: RequestStatus;
  from: RequestSideView;
  to: RequestSideView;
  @ApiProperty({ type: LocalizedTextDto })
  subject: LocalizedTextDto;
  @ApiProperty({ enum: wishes })
  wish: Wish;
  durationMinutes: number;
  fields: string[];
  counterpartRank: number | null;
  /** Why lower ranks may meet; null: nobody has waived it. */
  @ApiProperty({ type: String, nullable: true })
  rankWaiver: string | null;
  /** Which side is not high enough for the other, in words; none where the forum minds no ranks. */
  @ApiProperty({ type: [RankFindingView] })
  rankFindings: RankFindingView[];
  interpretation: string[];
  /** For which of them the asking side brings somebody. */
  ownInterpretation: string[];
  @ApiProperty({ type: () => IntervalView, isArray: true, nullable: true })
  windows: IntervalView[] | null;
  message: string | null;
  /** Why it was declined. */
  reason: string | null;
  /** The request that this one answers with other terms. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  countersId: string | null;
  /** What it has become. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetingId: string | null;
  askedAt: string;
  answerUntil: string;
  endedAt: string | null;
}
