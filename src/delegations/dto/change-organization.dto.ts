import { IsIn, Matches } from 'class-validator';
import { IsCode, IsLocalizedText, LocalizedTextDto, MayBeAbsent, MayBeNull } from '../../shared/http/fields.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

export class ChangeOrganizationDto {
  @MayBeAbsent()
  @IsIn(organizationKinds)
  kind?: OrganizationKind;

  /** ISO 3166-1 alpha-2, such as VN. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** The official code of a province or prefecture. */
  @MayBeNull()
  @IsCode()
  localityCode?: string | null;

  @MayBeAbsent()
  @IsLocalizedText()
  name?: LocalizedTextDto;
}
