import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../shared/names/localized-text.js';

/** A text that is sent as it is, and the strong ETag of exactly this text. */
export interface Tagged {
  etag: string;
  /** With its charset. */
  contentType: string;
  /** When the text is another one for readers of other languages. */
  language?: Language;
  /** Asked for only if the caller has not got it yet; the ETag of what is there by then may be another one. */
  text: () => Promise<{ etag: string; body: Buffer }>;
}

/** Gives the body to answer with: the text, or nothing and status 304 when the caller has it already. */
export type AnswerOnce = (tagged: Tagged) => Promise<Buffer | undefined>;

const anybody = 'public, max-age=30';
const theirReader = 'private, max-age=30';

/**
 * Answers tagged text that may be kept for half a minute, and compares it with If-None-Match (RFC 9110, 13.1.2).
 * A parameter rather than an interceptor: the public reads nothing as often as this.
 */
export const Conditional = createParamDecorator(
  (mayBeShared: boolean | undefined, context: ExecutionContext): AnswerOnce => {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return async ({ etag, contentType, language, text }) => {
      const isThere = isNamed(etag, request.headers['if-none-match']);
      const answer = isThere ? { etag, body: undefined } : await text();
      tellTag(reply, { etag: answer.etag, language, mayBeShared });
      if (isThere) void reply.status(304);
      else void reply.header('content-type', contentType);
      return answer.body;
    };
  },
);

/** What is said of a text, and of its not being sent, alike. */
export function tellTag(
  reply: FastifyReply,
  { etag, language, mayBeShared }: { etag: string; language?: Language | undefined; mayBeShared?: boolean | undefined },
): void {
  void reply.header('etag', etag).header('cache-control', mayBeShared === false ? theirReader : anybody);
  if (language !== undefined) void reply.header('content-language', language).header('vary', 'accept-language');
}

/** Whether the caller has this text already. If-None-Match compares weakly: `W/"r1"` names `"r1"` too. */
export function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
