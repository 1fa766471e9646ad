import { IsIn, Matches } from 'class-validator';
import { IsCode, IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

/** Which organizations; each condition narrows the others. */
export class OrganizationsQuery extends PageQuery {
  /** Only the one with this code. */
  @MayBeAbsent()
  @IsCode()
  code?: string;

  /** Part of the name, in any language, or of the code; accents and capitals do not matter. */
  @MayBeAbsent()
  @IsPlainText(100)
  search?: string;

  /** Such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @MayBeAbsent()
  @IsIn(organizationKinds)
  kind?: OrganizationKind;
}
