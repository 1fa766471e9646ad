import { LocalizedTextDto } from '../../shared/http/fields.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { DelegationStatus } from '../delegation.states.js';
import type { OrganizationKind } from '../organization.entity.js';

/** The organization as its delegation shows it. */
export class DelegationOrganizationView {
  id: string;
  code: string;
  kind: OrganizationKind;
  country: string;
  name: LocalizedTextDto;
}

export class DelegationView {
  id: string;
  organization: DelegationOrganizationView;
  language: Language;
  liaisonEmails: string[];
  quota: number;
  fieldsOffered: string[];
  fieldsSought: string[];
  status: DelegationStatus;
  /** Delegates who have not cancelled. */
  delegates: number;
  version: number;
}
