import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '../../shared/names/localized-text.js';

export class LanguagePreviewView {
  @ApiProperty({ enum: languages })
  language: Language;

  subject: string;
  text: string;

  @ApiProperty({ type: String, nullable: true })
  html: string | null;

  /** The calendar object; null when it has none. */
  @ApiProperty({ type: String, nullable: true })
  ics: string | null;
}

export class InvitationPreviewView {
  /** The recipient's language first; words that were written in one language are there in this one alone. */
  items: LanguagePreviewView[];
}
