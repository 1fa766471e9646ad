import { LocalizedTextDto } from '../../shared/http/fields.js';
import type { OrganizationKind } from '../organization.entity.js';

export class OrganizationView {
  id: string;
  code: string;
  kind: OrganizationKind;
  /** ISO 3166-1 alpha-2. */
  country: string;
  localityCode: string | null;
  name: LocalizedTextDto;
  version: number;
}
