import { DomainError } from '../../shared/errors/domain-error.js';
import { limits } from './sheet.js';

export const importTooLarge = (limitMegabytes: number = limits.megabytes) =>
  new DomainError('import-too-large', 'too-large', { limitMegabytes });

export const importEmpty = () => new DomainError('import-empty', 'unprocessable');

/** The file has no column for what every row needs; a person can say which column it is. */
export const columnsMissing = (missing: string[]) =>
  new DomainError('import-columns-missing', 'unprocessable', { missing });
