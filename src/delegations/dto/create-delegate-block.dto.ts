import { IntervalDto, IsPlainText, MayBeNull } from '../../shared/http/fields.js';

export class CreateDelegateBlockDto extends IntervalDto {
  @MayBeNull()
  @IsPlainText(200)
  reason?: string | null;
}
