import { compileText, knownFilters, knownTags, longestTemplate, variablesOf, type Values } from './template-engine.js';
import { nearest } from './nearest.js';
import type { FieldShape } from './template-kind-rules.js';

/**
 * Why a text cannot be kept, and where; lines and columns count from 1.
 * `found` is the name at fault, `nearest` the one that was probably meant.
 */
export interface TemplateFault {
  field: string;
  reason: FaultReason;
  line: number;
  column: number;
  found: string | null;
  nearest: string | null;
}

export type FaultReason =
  | 'unknown-field'
  | 'unknown-placeholder'
  | 'unknown-tag'
  | 'unknown-filter'
  | 'syntax'
  | 'range'
  | 'too-long'
  | 'line-break'
  | 'control-character'
  | 'empty'
  | 'too-much';

/** What a field's text is checked against: its shape, the names it may use, and values to try it with. */
export interface FieldRule {
  field: string;
  shape: FieldShape;
  placeholders: readonly string[];
  samples: readonly Values[];
}

/** What no text has: controls other than the end of a line and the tabulator, turns of direction, halves of characters. */
const controlCharacter = /[^\P{Cc}\r\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** Everything that is wrong with one text, the first place first; nothing when it can be kept. */
export function faultsOf(source: string, rule: FieldRule): TemplateFault[] {
  const at = (reason: FaultReason, place: Partial<TemplateFault> = {}): TemplateFault[] => [
    { field: rule.field, reason, line: 1, column: 1, found: null, nearest: null, ...place },
  ];
  if (source.length > longestTemplate) return at('too-long');
  const lineBreak = rule.shape === 'line' ? /[\r\n\u2028\u2029]/u.exec(source) : null;
  if (lineBreak) return at('line-break', { column: lineBreak.index + 1 });
  const sign = controlCharacter.exec(source);
  if (sign) return at('control-character', placeIn(source, sign.index));
  const range = /(?:\{\{|\{%)[^%}]*\(\s*[^)}%]*\.\./u.exec(source);
  if (range) return at('range', placeIn(source, range.index));
  try {
    const unknown = variablesOf(source).filter(({ path }) => !rule.placeholders.includes(path));
    if (unknown.length > 0) return unknown.flatMap((variable) => at('unknown-placeholder', named(variable, rule)));
  } catch (error) {
    return at(...parseFault(error));
  }
  return triedFaults(source, rule, at);
}

/** The fault of words for a field that this kind of message does not have. */
export function unknownField(field: string, fields: readonly string[]): TemplateFault {
  const found = field.slice(0, 60);
  return { field: found, reason: 'unknown-field', line: 1, column: 1, found, nearest: nearest(found, fields) };
}

type FaultAt = (reason: FaultReason, place?: Partial<TemplateFault>) => TemplateFault[];

/** Writes the text with every sample: what cannot be written, or says nothing, is a fault before it is kept. */
function triedFaults(source: string, { samples }: FieldRule, at: FaultAt): TemplateFault[] {
  try {
    const text = compileText(source);
    return samples.some((values) => text.write(values).trim() === '') ? at('empty') : [];
  } catch (error) {
    return at('too-much', placeOf(error));
  }
}

function named(
  { path, line, column }: { path: string; line: number; column: number },
  { placeholders }: FieldRule,
): Partial<TemplateFault> {
  const found = path.slice(0, 60);
  return { line, column, found, nearest: nearest(found.split('.')[0] ?? '', placeholders) };
}

function parseFault(error: unknown): [FaultReason, Partial<TemplateFault>] {
  const place = placeOf(error);
  const text = (error as WithToken).token?.getText?.() ?? '';
  const tag = /^\{%-?\s*([\w#-]+)/u.exec(text)?.[1];
  if (tag !== undefined && !knownTags.includes(tag)) {
    return ['unknown-tag', { ...place, found: tag.slice(0, 60), nearest: nearest(tag, knownTags) }];
  }
  const filters = [...text.matchAll(/\|\s*(\w+)/gu)].map((match) => match[1] ?? '');
  const filter = filters.find((name) => !knownFilters.includes(name));
  if (filter !== undefined) {
    return ['unknown-filter', { ...place, found: filter.slice(0, 60), nearest: nearest(filter, knownFilters) }];
  }
  return ['syntax', { ...place, found: text.slice(0, 60) || null }];
}

interface WithToken {
  token?: { getPosition?: () => number[]; getText?: () => string };
}

function placeOf(error: unknown): Partial<TemplateFault> {
  const [line = 1, column = 1] = (error as WithToken).token?.getPosition?.() ?? [];
  return { line, column };
}

function placeIn(source: string, index: number): Partial<TemplateFault> {
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
