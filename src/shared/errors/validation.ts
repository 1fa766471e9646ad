import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError } from './domain-error.js';
import { hasText } from './texts.js';

interface FieldFault {
  /** JSON pointer (RFC 6901) into the body, or `#name` for a parameter of the address. */
  pointer: string;
  code: string;
  args: unknown[];
}

/** A refusal for fields that were checked by hand rather than by a DTO; the code is one of the catalogue's `validation` keys. */
export function invalidField(pointer: string, code: string, ...args: unknown[]): DomainError {
  return validationFailed([{ pointer, code, args }]);
}

function validationFailed(errors: FieldFault[]): DomainError {
  return new DomainError('validation-failed', 'invalid', { count: errors.length, errors });
}

/** Parses every body and query into its DTO: unknown fields refused, every fault listed, nothing converted silently. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: true, value: true }, // for the arguments below; neither is shown
    exceptionFactory: (errors) => validationFailed(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    pointer,
    code: codeOf(constraint, error.value),
    args: argumentsOf(error, constraint),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

function codeOf(constraint: string, value: unknown): string {
  if (constraint === 'whitelistValidation') return 'unknownField';
  if (value === undefined) return 'isDefined';
  return hasText(`validation/${constraint}`) ? constraint : 'matches';
}

/** class-validator puts the arguments only into its English text; its metadata have them as values. */
function argumentsOf({ target, property }: ValidationError, constraint: string): unknown[] {
  if (!target) return [];
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find((candidate) => candidate.propertyName === property && candidate.name === constraint);
  return (metadata?.constraints as unknown[] | undefined) ?? [];
}
