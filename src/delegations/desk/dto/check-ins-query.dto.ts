import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';

export class CheckInsQuery extends PageQuery {
  /** Only those of this delegate. */
  @MayBeAbsent()
  @IsUUID()
  delegate?: string;

  /** Only those in this session. */
  @MayBeAbsent()
  @IsUUID()
  session?: string;
}
