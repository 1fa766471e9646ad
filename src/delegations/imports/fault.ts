import type { ImportField } from './import-fields.js';

/** Why a row cannot be taken; stable. */
export const faultCodes = [
  'missing-delegation',
  'unknown-delegation',
  'ambiguous-delegation',
  'other-delegation',
  'missing-name',
  'ambiguous-delegate',
  'kana-mismatch',
  'bad-email',
  'bad-phone',
  'bad-rank',
  'bad-reference',
  'bad-class',
  'unknown-language',
  'unknown-attendance',
  'unknown-status',
  'unknown-yes-no',
  'status-not-importable',
  'control-character',
  'cell-error',
  'too-long',
  'duplicate-row',
  'two-heads',
  'quota-exceeded',
  'changed-meanwhile',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What should be looked at, though the row can be taken. */
export const warningCodes = ['possible-duplicate', 'name-not-split'] as const;
export type WarningCode = (typeof warningCodes)[number];

/** What is wrong, or odd, in a row; its text is made for the reader. */
export interface Finding<Code extends string> {
  code: Code;
  /** Null: it is the row as a whole, or a field that the file has no column for. */
  field: ImportField | null;
  value: string;
  /** For the text's placeholders. */
  args: Record<string, string | number>;
  /** What could stand there instead. */
  suggestion: string | null;
}

export type Fault = Finding<FaultCode>;
export type Warning = Finding<WarningCode>;

export function fault(
  code: FaultCode,
  field: ImportField | null,
  value: string,
  args: Fault['args'] = {},
  suggestion: string | null = null,
): Fault {
  return { code, field, value, args, suggestion };
}
