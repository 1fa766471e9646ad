import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { nameActor } from '../shared/database/actor.js';
import { Runtime } from '../shared/config/config.module.js';
import { DomainError, notFound } from '../shared/errors/domain-error.js';
import { FloodBrake } from '../shared/http/flood-brake.js';
import '../shared/http/request-context.js';
import { AccessService, type HeldToken } from './access.service.js';
import { AUDIENCE } from '../shared/http/open-to-public.js';
import { scopeMissing } from './access.errors.js';
import { ACTING_SCOPE, type Audience } from './open-to.js';
import type { Principal } from './principal.js';
import { rolesThatReadEverything } from './role.js';
import { roleByScope, type ActingScope } from './scope.js';

type Request = FastifyRequest<{ Params: { forum?: string } }>;

/** Denies by default: a route is closed unless it says who may call it. What is not yours answers 404. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly brake: FloodBrake;

  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
    { config }: Runtime,
  ) {
    this.brake = new FloodBrake(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, targetsOf(context));
    if (audience === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const principal = await this.principalOf(request, context);
    if (!isWithin(audience, principal)) throw notFound(request.params.forum === undefined ? 'page' : 'forum');
    request.principal = principal;
    request.accountId = principal.accountId;
    const { accountId, tokenId } = principal;
    nameActor({ kind: 'account', accountId, tokenId, requestId: request.id });
    request.readsEverything = principal.roles.some((role) => rolesThatReadEverything.includes(role));
    return true;
  }

  private async principalOf(request: Request, context: ExecutionContext): Promise<Principal> {
    const token = /^Bearer ([\w.~+/-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const held = token === undefined ? undefined : await this.access.tokenHeld(token, request.params.forum ?? null);
    if (!held) throw new DomainError('not-signed-in', 'unauthenticated');
    await this.brake.press(held.accountId);
    if (held.tokenKind !== 'integration') return held;
    const scope = this.reflector.getAllAndOverride<ActingScope | undefined>(ACTING_SCOPE, targetsOf(context));
    return asIntegration(held, request, scope);
  }
}

/** A method says more than its class. */
function targetsOf(context: ExecutionContext) {
  return [context.getHandler(), context.getClass()];
}

/** A program has the role that its scopes give it on this route. */
function asIntegration(held: HeldToken, { method, params }: Request, ofRoute: ActingScope | undefined): Principal {
  const isElsewhere = params.forum !== undefined && params.forum !== held.forumId;
  if (isElsewhere || ofRoute === undefined) throw notFound(params.forum === undefined ? 'page' : 'forum');
  const isReading = method === 'GET' || method === 'HEAD';
  const role = roleByScope(isReading, ofRoute, held.scopes);
  if (role === undefined) throw scopeMissing(ofRoute, isReading);
  return { ...held, roles: [role] };
}

function isWithin(audience: Audience | undefined, principal: Principal): boolean {
  if (audience === undefined || audience === 'public') return false;
  if (audience === 'signed-in') return true;
  if (audience === 'forum-openers') return principal.mayOpenForums;
  return audience.some((role) => principal.roles.includes(role));
}
