import { Check, Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';

export const organizationKinds = ['locality', 'ministry', 'agency', 'association', 'company'] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Who sends delegations; it outlives the forums, so that next year's finds it again. */
@Entity('organization')
@Index('organization_code_key', ['code'], { unique: true })
@Check('organization_kind_known', `"kind" IN ('locality', 'ministry', 'agency', 'association', 'company')`)
export class Organization {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'organization_pkey' })
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: OrganizationKind;

  /** ISO 3166-1 alpha-2: VN, JP, … */
  @Column('text')
  country: string;

  /** The official code of a province or prefecture. */
  @Column('text', { nullable: true })
  localityCode: string | null;

  @Column('jsonb')
  name: LocalizedText;

  /** What `organizationSearchText` makes of the code and the name. */
  @Column({ type: 'text', select: false })
  searchText: string;

  @VersionColumn()
  version: number;
}
