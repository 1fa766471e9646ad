import { IsIn, Matches } from 'class-validator';
import { IsCode, IsLocalizedText, LocalizedTextDto, MayBeNull } from '../../shared/http/fields.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

export class CreateOrganizationDto {
  /** Unique in this installation, such as VN-22. */
  @IsCode()
  code: string;

  @IsIn(organizationKinds)
  kind: OrganizationKind;

  /** ISO 3166-1 alpha-2, such as VN. */
  @Matches(/^[A-Z]{2}$/)
  country: string;

  /** The official code of a province or prefecture. */
  @MayBeNull()
  @IsCode()
  localityCode?: string | null;

  @IsLocalizedText()
  name: LocalizedTextDto;
}
