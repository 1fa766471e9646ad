import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsClassCode, IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { attendances, type Attendance } from '../delegate.entity.js';
import { delegateStatuses, type DelegateStatus } from '../delegate.states.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

/** Added: in the order in which they came; name: as the language of Accept-Language sorts. */
export const delegateOrders = ['added', 'rank', 'name'] as const;
export type DelegateOrder = (typeof delegateOrders)[number];

/** Which delegates; each condition narrows the others. */
export class DelegatesFilter extends PageQuery {
  /** Only those of this delegation. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  /** Part of a name, in any of its spellings, or of a position; accents, capitals, kana and width do not matter. */
  @MayBeAbsent()
  @IsPlainText(100)
  search?: string;

  @MayBeAbsent()
  @IsIn(delegateStatuses)
  status?: DelegateStatus;

  @MayBeAbsent()
  @IsIn(attendances)
  attendance?: Attendance;

  @MayBeAbsent()
  @IsClassCode()
  accreditationClass?: string;

  /** The country of the organization, such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @MayBeAbsent()
  @IsIn(organizationKinds)
  kind?: OrganizationKind;

  /** Only those of this rank or above it; 1 is highest. */
  @ApiPropertyOptional({ minimum: 1, maximum: 999 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999)
  rankUpTo?: number;
}

export class DelegatesQuery extends DelegatesFilter {
  /** With a search, those who have its very letters come first. */
  @ApiPropertyOptional({ enum: delegateOrders, default: 'added' })
  @MayBeAbsent()
  @IsIn(delegateOrders)
  sort: DelegateOrder = 'added';
}
