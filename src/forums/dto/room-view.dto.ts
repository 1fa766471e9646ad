import { ApiProperty } from '@nestjs/swagger';
import { IntervalView, LocalizedTextDto } from '../../shared/http/fields.js';
import { roomLayouts, type RoomLayout } from '../room.entity.js';

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
  @ApiProperty({ enum: roomLayouts, nullable: true })
  layout: RoomLayout | null;

  equipment: string[];
  /** The rooms of which it is made; a hall made of others is for sessions, not for meetings. */
  partIds: string[];
  openingHours: IntervalView[];
  version: number;
}
