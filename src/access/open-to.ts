import { SetMetadata } from '@nestjs/common';
import { AUDIENCE } from '../shared/http/open-to-public.js';
import type { Role } from './role.js';

/** Who may call a route. */
export type Audience = 'public' | 'signed-in' | 'forum-openers' | readonly Role[];

/** Opens a route to those who hold one of these roles in the forum of the address. */
export const OpenTo = (...audience: [Role, ...Role[]]) => SetMetadata<string, Audience>(AUDIENCE, audience);

/** Opens a route to whoever is signed in. */
export const OpenToSignedIn = () => SetMetadata<string, Audience>(AUDIENCE, 'signed-in');

/** Opens a route to those who may open new forums. */
export const OpenToForumOpeners = () => SetMetadata<string, Audience>(AUDIENCE, 'forum-openers');
