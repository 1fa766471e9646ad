import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** JSON text that is sent as it is, and the strong ETag of exactly this text. */
export interface Tagged {
  etag: string;
  json: string;
}

/** Gives the body to answer with: the text, or nothing and status 304 when the caller has it already. */
export type AnswerOnce = (tagged: Tagged) => string | undefined;

/**
 * Answers tagged JSON that anybody may keep for half a minute, and compares it with If-None-Match (RFC 9110, 13.1.2).
 * A parameter rather than an interceptor: the public reads nothing as often as this.
 */
export const Conditional = createParamDecorator((_: unknown, context: ExecutionContext): AnswerOnce => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  return ({ etag, json }) => {
    void reply.header('etag', etag).header('cache-control', 'public, max-age=30');
    if (isNamed(etag, request.headers['if-none-match'])) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'application/json; charset=utf-8');
    return json;
  };
});

/** If-None-Match compares weakly: `W/"r1"` names `"r1"` too. */
function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
