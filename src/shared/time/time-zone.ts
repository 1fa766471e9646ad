import { IANAZone } from 'luxon';

/** Region/City in the spelling of the IANA database, or UTC; offsets and abbreviations such as EST say nothing about summer time. */
const shape = /^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*)+)$/;

/** Says whether a value names a time zone of the IANA database, as in `Asia/Ho_Chi_Minh`. */
export function isTimeZone(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value) && IANAZone.isValidZone(value);
}
