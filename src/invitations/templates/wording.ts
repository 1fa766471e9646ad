import type { Language } from '../../shared/names/localized-text.js';
import { compileText, trustedText, type CompiledText, type Values } from './template-engine.js';
import { rulesOf, templateKinds, type TemplateKind } from './template-kinds.js';

/** The words of one kind of message in three languages, each the program's own or a version that organisers wrote. */
export class Wording {
  constructor(
    private readonly kind: TemplateKind,
    private readonly texts: Record<Language, CompiledTexts>,
  ) {}

  /** One field as one line. */
  line(language: Language, field: string, values: Values): string {
    return this.write(language, field, values)
      .replace(/\s*\n\s*/gu, ' ')
      .trim();
  }

  /** One field as paragraphs; empty lines are none. */
  paragraphs(language: Language, field: string, values: Values): string[] {
    return this.write(language, field, values)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  private write(language: Language, field: string, values: Values): string {
    const text = this.texts[language][field];
    if (!text) throw new Error(`Messages of the kind ${this.kind} have no field ${field}.`);
    const { placeholders } = rulesOf(this.kind);
    const known = Object.entries(values).map(([name, value]) => [
      name,
      trustedText(value, placeholders[name]?.trust ?? 'untrusted'),
    ]);
    return text.write(Object.fromEntries(known) as Values);
  }
}

export type CompiledTexts = Readonly<Record<string, CompiledText>>;

/** Reads the texts of one language; those that are missing are the program's own. */
export function compiledTexts(
  kind: TemplateKind,
  language: Language,
  texts: Readonly<Record<string, string>>,
): CompiledTexts {
  const { defaults, fields } = rulesOf(kind);
  return Object.fromEntries(
    Object.keys(fields).map((field) => [field, compileText(texts[field] ?? defaults[language][field] ?? '')]),
  );
}

const ownTexts = new Map(
  templateKinds.map((kind) => [kind, byLanguage((language) => compiledTexts(kind, language, {}))]),
);

/** The program's own words of a kind; where texts are given for a language, those instead. */
export function wordingWith(kind: TemplateKind, texts: Partial<Record<Language, CompiledTexts>> = {}): Wording {
  const own = ownTexts.get(kind);
  if (!own) throw new Error(`There is no kind ${kind}.`);
  return new Wording(kind, { ...own, ...texts });
}

function byLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return { vi: of('vi'), ja: of('ja'), en: of('en') };
}
