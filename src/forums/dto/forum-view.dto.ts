import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';

export class ForumView {
  id: string;
  name: LocalizedTextDto;
  theme: LocalizedTextDto | null;
  place: LocalizedTextDto;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  slotMinutes: number;
  meetingHours: IntervalView[];
  version: number;
}
