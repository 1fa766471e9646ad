import type { Localized, WallInterval } from './types.js';

/** Where a value stands, for the one sentence that says what is wrong. */
export interface Place {
  file: string;
  /** CSV: the line, the header being 1. JSON: the item of the list, from 1. */
  row: number;
  column: string;
}

/** A sample file that cannot be used: names file, row and column. */
export class SampleError extends Error {
  constructor(
    readonly place: Place,
    problem: string,
  ) {
    super(`${place.file} row ${place.row} column ${place.column}: ${problem}`);
    this.name = 'SampleError';
  }
}

/** Turns a raw value into a `T`, or throws a {@link SampleError}. */
export type Reader<T> = (value: unknown, place: Place) => T;

const refuse = (place: Place, wanted: string, value: unknown): never => {
  throw new SampleError(place, `expected ${wanted}, got ${value === undefined ? 'nothing' : JSON.stringify(value)}`);
};

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

export const text: Reader<string> = (value, place) =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(place, 'a text', value);

export function textLike(pattern: RegExp, wanted: string): Reader<string> {
  return (value, place) => (typeof value === 'string' && pattern.test(value) ? value : refuse(place, wanted, value));
}

/** A number in JSON, its digits in CSV. */
export function whole(least: number, greatest = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, place) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    const isWhole = typeof number === 'number' && Number.isSafeInteger(number);
    if (isWhole && number >= least && number <= greatest) return number;
    return refuse(place, `a whole number from ${least}${greatest < 1e9 ? ` to ${greatest}` : ''}`, value);
  };
}

export const flag: Reader<boolean> = (value, place) => {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : refuse(place, 'true or false', value);
};

export function oneOf<T extends string>(...choices: readonly T[]): Reader<T> {
  return (value, place) =>
    choices.find((choice) => choice === value) ?? refuse(place, `one of ${choices.join(', ')}`, value);
}

/** Empty in CSV and null in JSON mean "none". */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, place) => (isBlank(value) ? null : read(value, place));
}

/** A field that may be left out of a JSON object. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, place) => (value === undefined ? undefined : read(value, place));
}

/** A JSON array, or a CSV cell of parts between semicolons. */
export function listOf<T>(read: Reader<T>, least = 0): Reader<T[]> {
  return (value, place) => {
    const parts: unknown = typeof value === 'string' ? (value === '' ? [] : value.split(';')) : value;
    if (!Array.isArray(parts)) return refuse(place, 'a list', value);
    if (parts.length < least) return refuse(place, `at least ${least} of them`, value);
    return parts.map((part, index) => read(part, { ...place, column: `${place.column}[${index}]` }));
  };
}

/** An object with exactly these fields: an unknown one is refused, an optional one left out stays out. */
export function shape<T>(readers: { [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(place, 'an object', value);
    const within = (field: string): Place => ({ ...place, column: [place.column, field].filter(Boolean).join('.') });
    for (const field of Object.keys(value)) {
      if (!Object.hasOwn(readers, field)) throw new SampleError(within(field), 'unknown field');
    }
    const raw = value as Record<string, unknown>; // it is an object, and no array
    const fields = Object.entries<Reader<unknown>>(readers)
      .map(([field, read]) => [field, read(raw[field], within(field))] as const)
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(fields) as T; // every field of T was read by its own reader
  };
}

export const localized: Reader<Localized> = shape<Localized>({ vi: text, ja: text, en: text });

export const wallTime = textLike(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'a local time like 2025-11-25T08:00');

/** Fields of an interval, for objects that have more. */
export const intervalFields = { start: wallTime, end: wallTime };

/** `{ start, end }` in JSON, `start/end` in CSV; the end comes after the start. */
export const interval: Reader<WallInterval> = (value, place) => {
  const [start, end] = typeof value === 'string' ? value.split('/') : [];
  const raw = typeof value === 'string' ? { start, end } : value;
  return inOrder(shape<WallInterval>(intervalFields))(raw, place);
};

/** Refuses what ends before, or when, it starts. */
export function inOrder<T extends WallInterval>(read: Reader<T>): Reader<T> {
  return (value, place) => {
    const item = read(value, place);
    if (item.end > item.start) return item;
    const column = [place.column, 'end'].filter(Boolean).join('.');
    return refuse({ ...place, column }, `a time after ${item.start}`, item.end);
  };
}
