import { ApiProperty } from '@nestjs/swagger';
import { IsObject, ValidateBy } from 'class-validator';
import { languages, type Language, type LocalizedText } from '../../../shared/names/localized-text.js';
import { LocalizedTextDto } from '../../../shared/http/fields.js';
import { templateKinds, type TemplateKind } from '../template-kinds.js';

const example = { subject: 'Thư mời: {{ title }}' };

/** Other words for one kind of message in one language. */
export class ChangeMessageTemplateDto {
  /** LiquidJS by field; a field that is left out says the program's own words. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example })
  @IsObject()
  @ValidateBy({
    name: 'isString',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string'),
    },
  })
  texts: Record<string, string>;
}

/** Something that the texts of a kind may mention. */
export class PlaceholderView {
  name: string;

  /** Trusted: written by organisers or by the program. Untrusted: by people from outside; it stays one line, and short. */
  @ApiProperty({ enum: ['trusted', 'untrusted'] })
  trust: 'trusted' | 'untrusted';

  @ApiProperty({ type: LocalizedTextDto })
  sample: LocalizedText;
}

/** The words of one kind of message in one language. */
export class MessageTemplateView {
  @ApiProperty({ enum: templateKinds })
  kind: TemplateKind;

  @ApiProperty({ enum: languages })
  language: Language;

  /** 0: nobody has ever chosen other words. */
  version: number;

  /** Whether all words are the program's own. */
  isDefault: boolean;

  /** What is used now, by field. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example })
  texts: Record<string, string>;

  /** The program's own words, by field. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example })
  defaultTexts: Record<string, string>;

  /** Fields that must be one line; the others are paragraphs, one a line. */
  oneLineFields: string[];

  placeholders: PlaceholderView[];
}

/** A message as its reader would see it, of sample facts. */
export class MessagePreviewView {
  subject: string;
  text: string;
  html: string;
}

export class TemplateLanguageView {
  @ApiProperty({ enum: languages })
  language: Language;

  version: number;
  isDefault: boolean;
}

/** What organisers have chosen for one kind of message. */
export class TemplateKindView {
  @ApiProperty({ enum: templateKinds })
  kind: TemplateKind;

  languages: TemplateLanguageView[];

  /** Languages that still say the program's own words while another one says what organisers wrote. */
  @ApiProperty({ enum: languages, isArray: true })
  missingTranslations: Language[];
}

export class TemplateKindsView {
  items: TemplateKindView[];
}
