import { IsBoolean, IsIn } from 'class-validator';
import { IsCode, IsLanguage } from '../../shared/http/fields.js';
import type { Language } from '../../shared/names/localized-text.js';
import { consentPurposes, type ConsentPurpose } from '../consent.entity.js';

export class RecordConsentDto {
  @IsIn(consentPurposes)
  purpose: ConsentPurpose;

  /** False: it is refused, or withdrawn. */
  @IsBoolean()
  isGiven: boolean;

  /** The wording that was shown, such as 2026-01. */
  @IsCode()
  textVersion: string;

  /** The language in which it was shown. */
  @IsLanguage()
  language: Language;
}
