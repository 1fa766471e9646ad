import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches, ValidateBy, validateSync } from 'class-validator';
import { IsMailbox } from '../../shared/http/fields.js';

class Mailbox {
  @IsMailbox()
  readonly address: unknown;

  constructor(address: unknown) {
    this.address = address;
  }
}

function isListOfDifferent(most: number, each: PropertyDecorator, example: string[]): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: most, uniqueItems: true, example }),
    IsArray(),
    ArrayMaxSize(most),
    ArrayUnique(),
    each,
  );
}

/** A list of different e-mail addresses. */
export const IsMailboxList = (most: number) =>
  isListOfDifferent(
    most,
    ValidateBy(
      { name: 'isEmail', validator: { validate: (value) => validateSync(new Mailbox(value)).length === 0 } },
      { each: true },
    ),
    ['liaison@example.org'],
  );

/** A list of different codes of fields of cooperation, such as green-transition. */
export const IsFieldList = (most = 30) =>
  isListOfDifferent(most, Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, { each: true }), ['green-transition', 'tourism']);

/** A list of different language codes (ISO 639), best spoken first. */
export const IsSpokenLanguageList = (most = 10) =>
  isListOfDifferent(most, Matches(/^[a-z]{2,3}$/, { each: true }), ['ja', 'en']);
