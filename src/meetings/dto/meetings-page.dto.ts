import { PageOf } from '../../shared/http/page.js';
import { MeetingView } from './meeting-view.dto.js';

export class MeetingsPage extends PageOf(MeetingView) {
  /** Of all meetings of the forum; pages with the same number are one timetable, with another one begin again. */
  timetableVersion: number;
}
