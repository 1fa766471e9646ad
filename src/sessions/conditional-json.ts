import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** JSON text that is sent as it is, and the strong ETag of exactly this text. */
export interface Tagged {
  etag: string;
  json: string;
}

/** Sends tagged JSON for half a minute of caching, or 304 to a caller who has it already (RFC 9110, 13.1.2). */
@Injectable()
export class ConditionalJson implements NestInterceptor<Tagged, string | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Tagged>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ etag, json }) => {
        void reply.header('etag', etag).header('cache-control', 'public, max-age=30');
        if (isNamed(etag, request.headers['if-none-match'])) {
          void reply.status(304);
          return undefined;
        }
        void reply.type('application/json; charset=utf-8');
        return json;
      }),
    );
  }
}

/** If-None-Match compares weakly: `W/"r1"` names `"r1"` too. */
function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
