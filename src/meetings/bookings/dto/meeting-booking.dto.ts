import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { IsTime, MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import { AskForMeetingDto } from '../../requests/dto/meeting-request.dto.js';
import { bookingStatuses, type BookingStatus } from '../meeting-booking.states.js';

/** For a meeting, for a request, or for a request that is made with it; one of the three. */
export class BookPlaceDto {
  /** A meeting to which its parties have agreed and that has no place. */
  @MayBeAbsent()
  @IsUUID()
  meetingId?: string;

  /** A request that was accepted, or that waits for its answer: who accepts the booking accepts it too. */
  @MayBeAbsent()
  @IsUUID()
  requestId?: string;

  /** A request that is made now. */
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => AskForMeetingDto)
  request?: AskForMeetingDto;

  @IsTime()
  start: string;

  /** In which room; any free one of an accepted class when absent, the best first. */
  @MayBeAbsent()
  @IsUUID()
  roomId?: string;
}

export class MeetingBookingsQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(bookingStatuses)
  status?: BookingStatus;
}

export class MeetingBookingView {
  id: string;
  @ApiProperty({ enum: bookingStatuses })
  status: BookingStatus;
  /** For which meeting; null until a request has become one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  meetingId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  requestId: string | null;
  /** Those who would meet. */
  delegationIds: string[];
  start: string;
  end: string;
  roomId: string;
  roomCode: string;
  /** How many interpret. */
  interpreters: number;
  /** Until when the place is held. */
  expiresAt: string;
  @ApiProperty({ type: String, nullable: true })
  endedAt: string | null;
}
