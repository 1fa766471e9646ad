import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { nameActor } from '../shared/database/actor.js';
import { DomainError, notFound } from '../shared/errors/domain-error.js';
import '../shared/http/request-context.js';
import { AccessService } from './access.service.js';
import { AUDIENCE } from '../shared/http/open-to-public.js';
import type { Audience } from './open-to.js';
import type { Principal } from './principal.js';
import { rolesThatReadEverything } from './role.js';

/** Denies by default: a route is closed unless it says who may call it. What is not yours answers 404. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (audience === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { forum?: string } }>>();
    const principal = await this.principalOf(request);
    if (!isWithin(audience, principal)) throw notFound(request.params.forum === undefined ? 'page' : 'forum');
    request.principal = principal;
    request.accountId = principal.accountId;
    const { accountId, tokenId } = principal;
    nameActor({ kind: 'account', accountId, tokenId, requestId: request.id });
    request.readsEverything = principal.roles.some((role) => rolesThatReadEverything.includes(role));
    return true;
  }

  private async principalOf(request: FastifyRequest<{ Params: { forum?: string } }>): Promise<Principal> {
    const token = /^Bearer ([\w.~+/-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const principal =
      token === undefined ? undefined : await this.access.principalFor(token, request.params.forum ?? null);
    if (!principal) throw new DomainError('not-signed-in', 'unauthenticated');
    return principal;
  }
}

function isWithin(audience: Audience | undefined, principal: Principal): boolean {
  if (audience === undefined || audience === 'public') return false;
  if (audience === 'signed-in') return true;
  if (audience === 'forum-openers') return principal.mayOpenForums;
  return audience.some((role) => principal.roles.includes(role));
}
