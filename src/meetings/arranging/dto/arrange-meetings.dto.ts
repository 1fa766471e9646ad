import { ArrayMinSize } from 'class-validator';
import { IsListOf } from '../../../shared/http/fields.js';
import { CreateMeetingDto } from '../../dto/create-meeting.dto.js';

/** Up to 200 meetings: all are added, or none. */
export class ArrangeMeetingsDto {
  @IsListOf(CreateMeetingDto, 200)
  @ArrayMinSize(1)
  meetings: CreateMeetingDto[];
}

export class MeetingsArrangedView {
  /** How many. */
  arranged: number;
  /** In the order in which they were sent. */
  ids: string[];
}
