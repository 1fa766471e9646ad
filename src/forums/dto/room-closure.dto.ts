import { IntervalDto, IntervalView, IsPlainText } from '../../shared/http/fields.js';

export class CreateClosureDto extends IntervalDto {
  /** Such as "The stage is built". */
  @IsPlainText(200)
  reason: string;
}

export class ClosureView extends IntervalView {
  id: string;
  roomId: string;
  reason: string;
}
