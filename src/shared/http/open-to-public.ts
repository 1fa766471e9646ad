import { SetMetadata } from '@nestjs/common';

/** Under this key a route says who may call it; a route that says nothing is closed to everybody. */
export const AUDIENCE = 'audience';

/** Opens a route to everybody, signed in or not. */
export const OpenToPublic = () => SetMetadata(AUDIENCE, 'public');
