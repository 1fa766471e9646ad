import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../shared/names/localized-text.js';
import { consentPurposes, consentWays, type ConsentPurpose, type ConsentWay } from '../consent.entity.js';

/** One decision; of several on one purpose the newest holds. */
export class ConsentView {
  id: string;

  @ApiProperty({ enum: consentPurposes })
  purpose: ConsentPurpose;

  isGiven: boolean;

  textVersion: string;

  @ApiProperty({ enum: languages })
  language: Language;

  /** Who said it: the delegate, their liaison, or a signed paper that an organiser has. */
  @ApiProperty({ enum: consentWays })
  way: ConsentWay;

  @ApiProperty({ example: '2025-11-20T03:12:45.123Z' })
  at: string;
}
