import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';
import type { Attendance } from '../delegate.entity.js';
import type { DelegateStatus } from '../delegate.states.js';

/** What an import can say of a delegate. */
export interface ImportedDelegate {
  delegationId: string;
  reference: string | null;
  isHead: boolean;
  name: PersonName;
  position: LocalizedText | null;
  rank: number;
  languages: string[];
  email: string | null;
  phone: string | null;
  accreditationClass: string;
  attendance: Attendance;
  status: DelegateStatus;
}

/** A delegate whom the forum has already. */
export interface KnownDelegate extends ImportedDelegate {
  id: string;
  version: number;
}

/** A row that is to be written, in the form that the statements take; `version` is null for who is new. */
export interface RowToWrite extends ImportedDelegate {
  number: number;
  /** Null until one is given to who is new. */
  id: string | null;
  version: number | null;
}
