import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';
import { TransferDto } from './change-forum.dto.js';

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
  transfers: TransferDto[];
  version: number;
}
