import { IsIn, Matches } from 'class-validator';
import { IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { delegationStatuses, type DelegationStatus } from '../delegation.states.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

/** Which delegations; each condition narrows the others. */
export class DelegationsQuery extends PageQuery {
  /** Part of the organization's name, in any language, or of its code; accents and capitals do not matter. */
  @MayBeAbsent()
  @IsPlainText(100)
  search?: string;

  @MayBeAbsent()
  @IsIn(delegationStatuses)
  status?: DelegationStatus;

  /** The organization's country, such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @MayBeAbsent()
  @IsIn(organizationKinds)
  kind?: OrganizationKind;
}
