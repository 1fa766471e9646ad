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

export class DelegatesByStatusView {
  invited: number;
  confirmed: number;
  arrived: number;
  cancelled: number;
}

/** An organization at the forum; its mailboxes stand there for organisers and its own liaisons. */
export class DelegationView {
  id: string;
  organization: DelegationOrganizationView;
  language: Language;
  liaisonEmails?: string[];
  quota: number;
  fieldsOffered: string[];
  fieldsSought: string[];
  status: DelegationStatus;
  invitedAt: Date;
  confirmedAt: Date | null;
  arrivedAt: Date | null;
  /** Delegates who have not cancelled; at most the quota. */
  delegates: number;
  /** How many of its delegates are at each status. */
  delegatesByStatus: DelegatesByStatusView;
  version: number;
}
