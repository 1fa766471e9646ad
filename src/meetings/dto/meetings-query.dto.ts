import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { meetingStatuses, type MeetingStatus } from '../meeting.states.js';

export class MeetingsQuery extends PageQuery {
  @MayBeAbsent()
  @IsIn(meetingStatuses)
  status?: MeetingStatus;
}
