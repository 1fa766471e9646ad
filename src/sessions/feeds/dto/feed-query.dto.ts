import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsCode, IsLanguage, MayBeAbsent } from '../../../shared/http/fields.js';
import { languages, type Language } from '../../../shared/names/localized-text.js';
import { sessionKinds, type SessionKind } from '../../session.entity.js';

export class FeedLanguageQuery {
  /** Instead of Accept-Language, which calendar programs do not let one choose. */
  @ApiPropertyOptional({ enum: languages })
  @MayBeAbsent()
  @IsLanguage()
  language?: Language;
}

/** Which part of the agenda; each condition narrows the others. */
export class FeedQuery extends FeedLanguageQuery {
  /** A room's code. */
  @MayBeAbsent()
  @IsCode()
  room?: string;

  /** The id of somebody on a stage. */
  @MayBeAbsent()
  @IsUUID()
  person?: string;

  /** A kind of session. */
  @ApiPropertyOptional({ enum: sessionKinds })
  @MayBeAbsent()
  @IsIn(sessionKinds)
  track?: SessionKind;
}
