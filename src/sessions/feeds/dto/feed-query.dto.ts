import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { IsCode, MayBeAbsent } from '../../../shared/http/fields.js';
import { LanguageQuery } from '../../../shared/http/language-query.js';
import { sessionKinds, type SessionKind } from '../../session.entity.js';

/** Which part of the agenda; each condition narrows the others. */
export class FeedQuery extends LanguageQuery {
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
