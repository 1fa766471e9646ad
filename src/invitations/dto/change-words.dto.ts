import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';

/** The words of a digest, letter or reminder that has not left. */
export class ChangeWordsDto {
  @MayBeAbsent()
  @IsPlainText(180)
  subject?: string;

  /** Plain text; an empty line ends a paragraph. */
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(50_000)
  text?: string;
}
