import { Liquid, type Template } from 'liquidjs';
import { oneLine, shortened } from '../../shared/mail/plain-text.js';

/** The words of one field in LiquidJS, ready to be written with values again and again. */
export interface CompiledText {
  /** The placeholders that it uses; only these decide what it says. */
  readonly placeholders: readonly string[];
  write(values: Values): string;
}

/** What stands in for the placeholders. All of it is text: no value is ever read as a template, or as markup. */
export type Values = Readonly<Record<string, string>>;

/** Whether organisers or this program wrote a value, or people from outside did: in that case it stays one line, and short. */
export type Trust = 'trusted' | 'untrusted';

export const longestTemplate = 10_000;
export const knownTags = [
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'endunless',
  'case',
  'when',
  'endcase',
  'comment',
  'endcomment',
];
export const knownFilters = ['default', 'upcase', 'downcase', 'strip', 'truncate'];
const longestUntrusted = 300;
/** What one text is written from at most is remembered: a letter to hundreds of people differs in few of its fields. */
const rememberedWritings = 32;

const engine = sandbox();

/** Reads a text with its placeholders. @throws Error of LiquidJS; `faultsOf` says where */
export function compileText(source: string): CompiledText {
  const template = engine.parse(source);
  const placeholders = Object.keys(engine.analyzeSync(template).globals);
  const written = new Map<string, string>();
  return {
    placeholders,
    write(values) {
      const key = placeholders.length === 0 ? '' : JSON.stringify(placeholders.map((name) => values[name]));
      const known = written.get(key);
      if (known !== undefined) return known;
      if (written.size >= rememberedWritings) written.clear();
      const text = engine.renderSync(template, { ...values }) as string; // keepOutputType is off
      written.set(key, text);
      return text;
    },
  };
}

/** Every variable that a text reads, with its place; a path such as `name.length` whole. @throws Error of LiquidJS */
export function variablesOf(source: string): { path: string; line: number; column: number }[] {
  const template: Template[] = engine.parse(source);
  return Object.values(engine.analyzeSync(template).globals)
    .flat()
    .map((variable) => ({ path: String(variable), line: variable.location.row, column: variable.location.col }));
}

/** A value as it may stand in a message: without line breaks and of bearable length when people from outside wrote it. */
export function trustedText(value: string, trust: Trust): string {
  return trust === 'trusted' ? value : shortened(oneLine(value), longestUntrusted);
}

/**
 * LiquidJS without loops, files and assignments, so that writing takes no more time than the text is long;
 * a value has no properties, and what is unknown is a fault instead of nothing.
 */
function sandbox(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    templates: {},
    relativeReference: false,
    dynamicPartials: false,
    parseLimit: longestTemplate,
    renderLimit: 1_000,
    memoryLimit: 1_000_000,
  });
  for (const tag of Object.keys(liquid.tags)) if (!knownTags.includes(tag)) Reflect.deleteProperty(liquid.tags, tag);
  for (const filter of Object.keys(liquid.filters)) if (!knownFilters.includes(filter)) liquid.unregisterFilter(filter);
  return liquid;
}
