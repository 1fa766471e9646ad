import { IsCode, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';

export class OrganizationsQuery extends PageQuery {
  /** Only the one with this code. */
  @MayBeAbsent()
  @IsCode()
  code?: string;
}
