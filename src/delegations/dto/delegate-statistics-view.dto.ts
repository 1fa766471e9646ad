import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../shared/http/fields.js';

/** How many delegates; those who cancelled are in no other number than `cancelled`. */
export class DelegateCountsView {
  invited: number;
  confirmed: number;
  arrived: number;
  cancelled: number;
  /** Of the invited, confirmed and arrived. */
  onsite: number;
  online: number;
}

export class GroupCountsView extends DelegateCountsView {
  /** The country, kind of organization or accreditation class. */
  @ApiProperty({ example: 'JP' })
  key: string;
}

export class LocalityCountsView extends DelegateCountsView {
  organizationId: string;
  country: string;
  localityCode: string | null;
  name: LocalizedTextDto;
}

export class DelegateStatisticsView {
  total: DelegateCountsView;
  byCountry: GroupCountsView[];
  byKind: GroupCountsView[];
  byAccreditationClass: GroupCountsView[];
  /** Of the delegations of localities, by country and code. */
  byLocality: LocalityCountsView[];
}
