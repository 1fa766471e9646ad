import { DomainError } from '../shared/errors/domain-error.js';

/** Ids in a request that nothing in this forum has. */
export const unknownReference = (pointer: string, values: string[]) =>
  new DomainError('unknown-reference', 'unprocessable', { field: pointer, pointer, values });

/** @throws DomainError unknown-reference when some of the ids wanted were not found */
export function refuseMissing(wanted: string[], found: { id: string }[], pointer: string): void {
  const known = new Set(found.map(({ id }) => id));
  const missing = [...new Set(wanted)].filter((id) => !known.has(id));
  if (missing.length > 0) throw unknownReference(pointer, missing);
}

/** Somebody leaves before they come. @param pointer where the request holds the delegate */
export const stayBackwards = (pointer: string, { staysFrom, staysUntil }: Stay = {}) =>
  new DomainError('interval-backwards', 'invalid', {
    field: `${pointer}/staysUntil`,
    pointer: `${pointer}/staysUntil`,
    start: staysFrom ?? '',
    end: staysUntil ?? '',
  });

/** Whether somebody leaves before they come. */
export function leavesFirst({ staysFrom, staysUntil }: Stay): boolean {
  return typeof staysFrom === 'string' && typeof staysUntil === 'string' && staysFrom > staysUntil;
}

interface Stay {
  staysFrom?: string | null;
  staysUntil?: string | null;
}

export const delegationExists = (organization: string) =>
  new DomainError('delegation-exists', 'conflict', { organization, pointer: '/organizationId' });

/** More delegates than one of these delegations may send. */
export const quotaExceeded = (delegations: string[], pointer: string) =>
  new DomainError('quota-exceeded', 'conflict', { delegations, pointer });

/** One pointer for each delegate who would be a second head. */
export const twoHeads = (pointers: string[]) =>
  new DomainError('two-heads', 'conflict', { pointer: pointers[0], pointers });
