import { IsPlainText } from '../../../shared/http/fields.js';

export class CreateReleaseDto {
  /** What to call it, such as "After the protocol meeting". */
  @IsPlainText(200)
  name: string;
}
