import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import { invalidField } from '../errors/validation.js';

/** The version that the caller read and now changes, from `If-Match: "3"`; 428 when it is missing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new DomainError('version-required', 'precondition-required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw invalidField('#If-Match', 'matches');
  return Number(version);
});

/** The refusal of a change that was decided on an older version. */
export function staleVersion(expected: number): DomainError {
  return new DomainError('version-stale', 'stale', { expected });
}

/** Every single resource that has a `version` is answered with that version as its ETag. */
export function tagVersion(reply: FastifyReply, body: unknown): void {
  if (hasVersion(body)) void reply.header('etag', `"${body.version}"`);
}

function hasVersion(body: unknown): body is { version: number } {
  return typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number';
}
