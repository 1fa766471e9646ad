import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';

export class RoomView {
  id: string;
  code: string;
  name: LocalizedTextDto;
  class: string;
  zone: string | null;
  /** People. */
  capacity: number;
  /** How many meetings sit in it at once. */
  places: number;
  openingHours: IntervalView[];
  version: number;
}
