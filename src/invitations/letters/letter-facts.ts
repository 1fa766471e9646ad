import type { Language } from '../../shared/names/localized-text.js';

/**
 * Everything that one letter says, in its language, frozen when its number was given: the letter can be printed again from
 * it, byte for byte. All of it is text as it was entered.
 */
export interface LetterFacts {
  /** The version of this shape. */
  format: 1;
  language: Language;
  number: number;
  /** What stands behind the number: `GM-BTC`. */
  registerCode: string;
  /** The day that stands on it: `2025-10-05`. */
  date: string;
  /** Where it is issued; empty when only the day is to stand there. */
  issuedAt: string;
  issuer: string;
  /** Above the issuer, when it belongs to something larger; else empty. */
  parentIssuer: string;
  addressee: LetterAddressee;
  subject: string;
  paragraphs: string[];
  closing: string;
  /** When and where the forum is, with their labels. */
  particulars: { label: string; text: string }[];
  signatory: { title: string; name: string };
  /** Who else has it, one a line. */
  copies: string[];
}

/** To whom, as the one name function writes it for a reader of the letter's language. */
export interface LetterAddressee {
  /** With the form of address: `Ông Nguyễn Văn Mẫu`, `見本 太郎 様`. */
  name: string;
  position: string;
  organization: string;
}
