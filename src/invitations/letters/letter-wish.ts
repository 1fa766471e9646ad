import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { PersonName } from '../../shared/names/person-name.js';

/** What an organiser asks of a batch of letters. */
export interface LetterWish {
  /** The day that stands on them. */
  date: string;
  registerCode: string;
  issuer: LocalizedText;
  parentIssuer?: LocalizedText;
  /** Where they are issued, as it stands beside the day. */
  issuedAt?: LocalizedText;
  signatory: { name: PersonName; title: LocalizedText };
  /** Whether to write mails with the letters, held for review; otherwise they are only printed. */
  mail: boolean;
  /** For whom; each narrows the others. Nobody who has cancelled, and nobody who has a letter. */
  delegation?: string;
  country?: string;
  accreditationClass?: string;
}
