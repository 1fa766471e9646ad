import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';

export class ComparePlansQuery extends PageQuery {
  /** The other plan; when absent, the timetable as it is. */
  @MayBeAbsent()
  @IsUUID()
  with?: string;
}
