import { DomainError } from '../../shared/errors/domain-error.js';
import type { TemplateFault } from './template-faults.js';

/** A text cannot be kept: every fault with its place, for programs in `faults`, for people in `errors`. */
export const templateFaulty = (faults: TemplateFault[]) =>
  new DomainError('template-faulty', 'unprocessable', {
    count: faults.length,
    faults,
    errors: faults.map(({ field, reason, line, column, found, nearest }) => ({
      pointer: `/texts/${field}`,
      code: `template-${reason}`,
      args: [line, column, found ?? '', nearest ?? '—'],
    })),
  });
