import { IntervalDto, IsListOf, IsLocalizedText, LocalizedTextDto, MayBeAbsent } from '../../shared/http/fields.js';

export class ChangeForumDto {
  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;

  @MayBeAbsent()
  @IsLocalizedText()
  theme?: LocalizedTextDto;

  @MayBeAbsent()
  @IsLocalizedText()
  place?: LocalizedTextDto;

  /** When meetings may take place. */
  @MayBeAbsent()
  @IsListOf(IntervalDto)
  meetingHours?: IntervalDto[];
}
