import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../../shared/http/fields.js';
import { warningCodes, type WarningCode } from '../draft-warnings.js';

/** One thing about one session of the draft that organisers should look at; it stands in the way of nothing. */
export class DraftWarningView {
  @ApiProperty({ enum: warningCodes })
  code: WarningCode;

  sessionId: string;
  sessionCode: string;
  /** The pair of languages that nobody interprets, or the delegate or interpreter whom it is about. */
  subject: string | null;
  /** The session, meeting or block that they come from, or go to. */
  otherId: string | null;
  text: LocalizedTextDto;
}

/** What a change of the draft brings about, and what it puts right. */
export class WarningChangesView {
  caused: DraftWarningView[];
  cured: DraftWarningView[];
}
