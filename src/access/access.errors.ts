import { DomainError } from '../shared/errors/domain-error.js';
import type { Role } from './role.js';
import type { ActingScope } from './scope.js';

/** One answer for a code that is wrong, used, too old, or for nobody: more would help whoever guesses. */
export const signInRefused = () => new DomainError('sign-in-refused', 'unprocessable');

/** A token of this forum that may not do this; to any other it would be no more than not found. */
export const scopeMissing = (scope: ActingScope, isReading: boolean) =>
  new DomainError('scope-missing', 'not-found', { scopes: isReading ? ['read', 'contacts'] : [scope] });

export const roleHeld = (email: string, role: Role) => new DomainError('role-held', 'conflict', { email, role });

/** A role was given without saying for whom, or for somebody that it is not held for. */
export const roleScopeDiffers = (role: Role, fields: string[]) =>
  new DomainError('role-scope-differs', 'unprocessable', { role, fields: fields.length > 0 ? fields : ['–'] });

/** An id that nothing in this forum has. */
export const unknownInForum = (pointer: string, value: string) =>
  new DomainError('unknown-reference', 'unprocessable', { field: pointer, pointer, values: [value] });

export const lastOrganiser = () => new DomainError('last-organiser', 'conflict');
