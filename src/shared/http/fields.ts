import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsObject,
  ArrayMaxSize,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { languagePair } from '../names/language-pair.js';
import { languages, isLanguage, type LocalizedText } from '../names/localized-text.js';
import { isTimeZone } from '../time/time-zone.js';

/** Control characters have no place in a name or a title: they would start new lines in mails and calendars, or turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- refusing them is the point
const controlCharacter = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

function check(
  name: string,
  validate: (value: unknown) => boolean,
  constraints: unknown[] = [],
  options?: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, constraints, validator: { validate } }, options);
}

/** A field that may be left out; when it is sent, null included, it is checked. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

/** A field that may be left out or be null, which clears it. */
export const MayBeNull = () => ValidateIf((_, value) => value !== undefined && value !== null);

/** One line of text, 1 to `most` characters, without control characters and not blank. */
export const IsPlainText = (most = 500) => check('isPlainText', (value) => isPlainText(value, most), [1, most]);

/** Whether a value is one line of text, as `IsPlainText` wants it. */
function isPlainText(value: unknown, most: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= most &&
    value.trim() !== '' &&
    !controlCharacter.test(value) &&
    value.isWellFormed()
  );
}

/** A time of day by a clock, `HH:MM`. */
export const IsClockTime = () =>
  check('isClockTime', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value));

/** A short name for addresses: small letters, digits, hyphens. */
export const IsSlug = () =>
  check('isSlug', (value) => typeof value === 'string' && /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/.test(value));

/** A code that organisers give, such as VN-22 or A1. */
export const IsCode = (options?: ValidationOptions) => check('matches', isCode, [], options);

/** Whether a value is a code, as `IsCode` wants it. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,39}$/u.test(value);
}

export const IsTimeZoneName = () => check('isTimeZone', isTimeZone);

/** A calendar date that exists. */
export const IsLocalDate = () =>
  check('isLocalDate', (value) => {
    if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false; // no year 0 in the database
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  });

/** The shape of a time: local to the forum (`2025-11-25T08:00`) or with its offset; whether it exists is for `readTime` to say. Year 0 does not. */
export const IsTime = () =>
  check(
    'isLocalDateTime',
    (value) =>
      typeof value === 'string' &&
      /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.test(value),
  );

/** Pairs of different languages such as vi-ja, in either order; they are kept in one. */
export const IsLanguagePairList = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((pair: unknown) => (isLanguagePair(pair) ? languagePair(pair) : pair)) : value,
    ),
    IsArray(),
    check('isLanguagePair', isLanguagePair, [], { each: true }),
  );

function isLanguagePair(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2}-[a-z]{2}$/.test(value) && value.slice(0, 2) !== value.slice(3);
}

/** One e-mail address that no mail program can read as two, or as another. */
export const IsMailbox = () => check('isEmail', isMailbox);

/** Whether a value is one e-mail address, as `IsMailbox` wants it. */
export function isMailbox(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= 254 &&
    /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(
      value,
    )
  );
}

/** A telephone number as people write it, with its country: `+84 203 3825 000`. */
export const IsPhone = () => check('isPhone', isPhone);

/** Whether a value is a telephone number, as `IsPhone` wants it. */
export function isPhone(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && /^\+[0-9]([ ().-]{0,2}[0-9]){5,16}$/.test(value);
}

/** A class that organisers invent, such as vip or press. */
export const IsClassCode = () => check('isSlug', isClassCode);

/** Whether a value is such a class, as `IsClassCode` wants it. */
export function isClassCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,29}$/.test(value);
}

/** A name, title or label in one to three languages. */
export class LocalizedTextDto {
  @ApiPropertyOptional({ example: 'Diễn đàn hợp tác địa phương' })
  @MayBeAbsent()
  @IsPlainText()
  vi?: string;

  @ApiPropertyOptional({ example: '地方協力フォーラム' })
  @MayBeAbsent()
  @IsPlainText()
  ja?: string;

  @ApiPropertyOptional({ example: 'Local cooperation forum' })
  @MayBeAbsent()
  @IsPlainText()
  en?: string;
}

/** A field of text in at least one language. */
export const IsLocalizedText = () =>
  applyDecorators(
    ApiProperty({ type: LocalizedTextDto }),
    IsObject(),
    check(
      'isLocalizedText',
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        languages.some((language) => (value as LocalizedText)[language] !== undefined),
    ), // only read
    ValidateNested(),
    Type(() => LocalizedTextDto),
  );

export const IsLanguage = () => check('isIn', isLanguage, [languages]);

/** Ids, however they are written, compare as the database writes them. */
export const LowerCase = () =>
  Transform(({ value }: { value: unknown }) => {
    const lower = (one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one);
    return Array.isArray(value) ? value.map(lower) : lower(value);
  });

/** A list of objects, each checked as `item`. */
export const IsListOf = (item: new () => object, most = 200) =>
  applyDecorators(
    ApiProperty({ type: () => item, isArray: true }),
    IsArray(),
    ArrayMaxSize(most),
    IsObject({ each: true }), // a list within the list would pass as an empty one of items
    ValidateNested({ each: true }),
    Type(() => item),
  );

/** A stretch of time as it is sent: in the forum's wall time, or with offsets. */
export class IntervalDto {
  /** Local to the forum (2025-11-25T08:00), or with an offset (2025-11-25T08:00:00+07:00). */
  @ApiProperty({ example: '2025-11-25T08:00' })
  @IsTime()
  start: string;

  /** The first moment after it. */
  @ApiProperty({ example: '2025-11-25T08:30' })
  @IsTime()
  end: string;
}

/** A stretch of time as it is answered: with the offset of the forum's zone. */
export class IntervalView {
  @ApiProperty({ example: '2025-11-25T08:00:00+07:00' })
  start: string;

  @ApiProperty({ example: '2025-11-25T08:30:00+07:00' })
  end: string;
}
