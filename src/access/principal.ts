import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TokenKind } from './access-token.entity.js';
import type { Role } from './role.js';

/** Who is calling, and what they are in the forum that the address names. */
export interface Principal {
  accountId: string;
  tokenId: string;
  /** `integration`: a program, which has the roles that its scopes give it on this route, and nothing else. */
  tokenKind: TokenKind;
  mayOpenForums: boolean;
  roles: Role[];
  /** The delegations of this forum that the caller is liaison of. */
  delegationIds: string[];
  /** The delegates of this forum that the caller is; several when they share a mailbox. */
  delegateIds: string[];
  /** The interpreters of this forum that the caller is. */
  interpreterIds: string[];
  /** The delegations of this forum whose booth the caller sees to. */
  exhibitorOf: string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

/** The caller of a route that is not public. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new Error('Caller stands on a route that is open to the public.');
  return principal;
});
