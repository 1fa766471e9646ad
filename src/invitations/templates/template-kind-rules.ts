import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import type { Trust } from './template-engine.js';

/** One line, or paragraphs, one a line. */
export type FieldShape = 'line' | 'paragraphs';

/** Something that a text may mention; `sample` is what a preview shows for it. */
export interface Placeholder {
  trust: Trust;
  sample: LocalizedText;
  /** Other values it may have, each of which a text must bear. */
  others?: readonly string[];
}

/** One kind of message: the fields whose words organisers may choose, what these may mention, and the program's own words. */
export interface TemplateKindRules {
  fields: Readonly<Record<string, FieldShape>>;
  placeholders: Readonly<Record<string, Placeholder>>;
  defaults: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}
