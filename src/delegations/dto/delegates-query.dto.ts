import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';

export class DelegatesQuery extends PageQuery {
  /** Only those of this delegation. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;
}
