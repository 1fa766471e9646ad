import { DomainError } from '../shared/errors/domain-error.js';

/** Ids in a request that nothing in this forum has. */
export const unknownReference = (pointer: string, values: string[]) =>
  new DomainError('unknown-reference', 'unprocessable', { field: pointer, pointer, values });

export const delegationExists = (organization: string) =>
  new DomainError('delegation-exists', 'conflict', { organization, pointer: '/organizationId' });

/** More delegates than one of these delegations may send. */
export const quotaExceeded = (delegations: string[], pointer: string) =>
  new DomainError('quota-exceeded', 'conflict', { delegations, pointer });

/** One pointer for each delegate who would be a second head. */
export const twoHeads = (pointers: string[]) =>
  new DomainError('two-heads', 'conflict', { pointer: pointers[0], pointers });
