import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsPlainText, LocalizedTextDto, MayBeAbsent } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { organizationKinds, type OrganizationKind } from '../organization.entity.js';

/** Which partners; each condition narrows the others. */
export class PartnersQuery extends PageQuery {
  /** Part of the organization's name, in any language, or of its code; accents and capitals do not matter. */
  @MayBeAbsent()
  @IsPlainText(100)
  search?: string;

  /** The organization's country, such as JP. */
  @MayBeAbsent()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @MayBeAbsent()
  @IsIn(organizationKinds)
  kind?: OrganizationKind;
}

/** A delegation as others may know it: who it is and where it comes from. */
export class PartnerView {
  delegationId: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  @ApiProperty({ enum: organizationKinds })
  kind: OrganizationKind;
  country: string;
  /** The official code of a province or prefecture. */
  @ApiProperty({ type: String, nullable: true })
  localityCode: string | null;
}
