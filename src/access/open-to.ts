import { SetMetadata } from '@nestjs/common';
import { AUDIENCE } from '../shared/http/open-to-public.js';
import type { Role } from './role.js';
import type { ActingScope } from './scope.js';

/** Who may call a route. */
export type Audience = 'public' | 'signed-in' | 'forum-openers' | readonly Role[];

/** Opens a route to those who hold one of these roles in the forum of the address. */
export const OpenTo = (...audience: [Role, ...Role[]]) => SetMetadata<string, Audience>(AUDIENCE, audience);

/** Opens a route to whoever is signed in. */
export const OpenToSignedIn = () => SetMetadata<string, Audience>(AUDIENCE, 'signed-in');

/** Opens a route to those who may open new forums. */
export const OpenToForumOpeners = () => SetMetadata<string, Audience>(AUDIENCE, 'forum-openers');

/** Under this key a controller or a route says which scope lets integrations act; without one it is closed to them. */
export const ACTING_SCOPE = 'acting-scope';

/**
 * Opens a controller, or one route, to integrations as well: reading to the scopes `read` and `contacts`, acting to this one.
 * They call as the role that `roleByScope` gives, so the route must be open to that role too.
 */
export const ForIntegrations = (scope: ActingScope) => SetMetadata<string, ActingScope>(ACTING_SCOPE, scope);
