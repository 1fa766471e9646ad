import { ApiProperty } from '@nestjs/swagger';
import { IntervalView } from '../../../shared/http/fields.js';
import { lostKinds, type LostKind } from './create-disruption.dto.js';

export class DisruptionView extends IntervalView {
  id: string;

  @ApiProperty({ enum: lostKinds })
  lost: LostKind;

  lostId: string;
}

export class DisplacedMeetingView {
  id: string;
  code: string;
  number: number;
}

export class NewDisruptionView extends DisruptionView {
  /** Meetings that lost their place by it; a plan finds them another one. */
  displaced: DisplacedMeetingView[];
  /** Messages held for review: whoever was told of these meetings hears of it, unless a plan is applied before they are sent. */
  held: number;
}
