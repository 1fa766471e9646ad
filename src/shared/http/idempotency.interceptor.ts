import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { DomainError } from '../errors/domain-error.js';
import { invalidField } from '../errors/validation.js';
import './request-context.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/**
 * A POST with an Idempotency-Key is done once: the work and its answer are committed in one transaction,
 * so a crash leaves either both or neither, and the same request sent again gets the same answer.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly transactions: Transactions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.accountId === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
      throw invalidField('#Idempotency-Key', 'isLength', 1, 200);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const claim = { accountId: request.accountId, key, fingerprint: fingerprintOf(request) };
    return defer(() => from(this.transactions.run((manager) => answerOnce(manager, claim, reply, next))));
  }
}

type Claim = Pick<IdempotencyKey, 'accountId' | 'key' | 'fingerprint'>;

async function answerOnce(
  manager: EntityManager,
  claim: Claim,
  reply: FastifyReply,
  next: CallHandler,
): Promise<unknown> {
  const [lock] = await manager.query<{ free: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
    [`${claim.accountId} ${claim.key}`],
  );
  if (!lock?.free) throw new DomainError('idempotency-key-in-flight', 'conflict');
  const answered = await manager.findOneBy(IdempotencyKey, { accountId: claim.accountId, key: claim.key });
  if (answered) return replay(answered, claim.fingerprint, reply);
  const body: unknown = await lastValueFrom(next.handle());
  await manager.insert(IdempotencyKey, {
    ...claim,
    status: reply.statusCode,
    body: body as never, // jsonb takes any JSON value
  });
  return body;
}

function replay(answered: IdempotencyKey, fingerprint: string, reply: FastifyReply): unknown {
  if (answered.fingerprint !== fingerprint) throw new DomainError('idempotency-key-reused', 'unprocessable');
  void reply.status(answered.status).header('idempotent-replayed', 'true');
  return answered.body;
}

function fingerprintOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
}
