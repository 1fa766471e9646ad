import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import type { NameParts } from '../../shared/names/person-name.js';
import type { Attendance } from '../delegate.entity.js';
import type { DelegateStatus } from '../delegate.states.js';
import type { Fault, Warning } from './fault.js';

/** What a row says of a person. What it does not say (no column, or an empty cell) is absent: an import never clears. */
export interface Said {
  id?: string;
  reference?: string;
  name?: NameParts;
  /** Set when the name stood in one cell: whoever is known under it keeps the parts they have. */
  wholeName?: string;
  /** As the file says; else who is known keeps theirs. */
  nativeLanguage?: Language;
  /** In whose way the name seems to be written. */
  writtenIn?: Language;
  kana?: NameParts;
  romaji?: NameParts;
  honorific: LocalizedText;
  position: LocalizedText;
  rank?: number;
  isHead?: boolean;
  languages?: string[];
  email?: string;
  phone?: string;
  accreditationClass?: string;
  attendance?: Attendance;
  status?: DelegateStatus;
}

/** A row read by itself, before it is compared with others and with who is known. */
export interface ReadRow {
  number: number;
  /** Undefined: its delegation is not known. */
  delegationId: string | undefined;
  said: Said;
  faults: Fault[];
  warnings: Warning[];
}
