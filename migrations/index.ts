import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { ScopedRoles1764200000000 } from './1764200000000-scoped-roles.js';

/** Every migration, oldest first. */
export const migrations = [Foundation1764000000000, ScopedRoles1764200000000];
