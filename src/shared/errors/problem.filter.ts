import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import '../http/request-context.js';
import { isConnectionLost, isWaitInVain, sqlState } from '../database/transactions.js';
import { DomainError, type ErrorKind } from './domain-error.js';
import { languageOf, text } from './texts.js';

const statusByKind: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  unprocessable: 422,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Errors of the server itself, before a route is reached, as ours. */
const codeByFastifyCode: Record<string, [code: string, kind: ErrorKind]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'too-large'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-json', 'invalid'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'invalid'],
};

/** SQLSTATE of a text with U+0000, which no column takes; it can come in by the address. */
const characterNotInRepertoire = '22021';

/** The one place where an error becomes HTTP: a problem document (RFC 9457) in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly bodyLimitBytes: number) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers with the problem document of an error; also for those that the router meets before any route. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = this.refusalFor(error, request);
    const status = refusal ? statusByKind[refusal.kind] : 500;
    if (!refusal) this.logger.error({ error, requestId: request.id });
    const code = refusal?.code ?? 'internal-error';
    const facts = refusal?.factsFor({ readsEverything: request.readsEverything ?? false }) ?? { requestId: request.id };
    const language = languageOf(request.headers['accept-language']);
    if (status === 413) reply.removeHeader('connection'); // to hang up on a body that is still coming would lose the answer
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (typeof facts.retryAfterSeconds === 'number') void reply.header('retry-after', String(facts.retryAfterSeconds));
    void reply
      .status(status)
      .header('content-language', language)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          ...translated(facts, language), // first: no fact may stand for a standard member
          type: `urn:gapgo:problem:${code}`,
          title: text(`problems/${code}/title`, language, facts),
          status,
          detail: text(`problems/${code}/detail`, language, facts),
          code,
          requestId: request.id,
        }),
      );
  }

  /** The domain error that this is, or undefined for a fault of ours. */
  private refusalFor(error: unknown, request: FastifyRequest): DomainError | undefined {
    if (error instanceof DomainError) return error;
    const cause = error instanceof HttpException && error.cause !== undefined ? error.cause : error; // Nest wraps the server's own
    const fastifyCode = (cause as Partial<FastifyError> | null)?.code; // any error may come in here
    const known = fastifyCode === undefined ? undefined : codeByFastifyCode[fastifyCode];
    if (known) return new DomainError(...known, { limitBytes: this.bodyLimitBytes });
    if (isWaitInVain(error)) {
      this.logger.warn({ error, requestId: request.id }, 'waited in vain');
      return new DomainError('unavailable', 'unavailable', { retryAfterSeconds: 1 });
    }
    if (isConnectionLost(error)) return new DomainError('unavailable', 'unavailable');
    if (sqlState(error) === characterNotInRepertoire)
      return new DomainError('malformed-request', 'invalid', { reason: 'U+0000' });
    const status =
      error instanceof HttpException ? error.getStatus() : (error as Partial<FastifyError> | null)?.statusCode; // as above
    if (status === 404 || status === 414)
      return new DomainError('no-such-route', 'not-found', { method: request.method });
    if (status === 413) return new DomainError('body-too-large', 'too-large', { limitBytes: this.bodyLimitBytes });
    if (status === 503) return new DomainError('unavailable', 'unavailable');
    if (status !== undefined && status >= 400 && status < 500) {
      return new DomainError('malformed-request', 'invalid', {
        reason: error instanceof Error ? error.message : String(status),
      });
    }
    return undefined;
  }
}

interface FieldFault {
  pointer: string;
  code: string;
  args: unknown[];
}

/** Field faults carry a code and arguments until here, where the reader's language is known. */
function translated(facts: Record<string, unknown>, language: ReturnType<typeof languageOf>): Record<string, unknown> {
  if (!Array.isArray(facts.errors)) return facts;
  const errors = (facts.errors as FieldFault[]).map(({ pointer, code, args }) => ({
    pointer,
    code,
    message: text(
      `validation/${code}`,
      language,
      Object.fromEntries(args.map((arg, index) => [`arg${index}`, readable(arg)])),
    ),
  }));
  return { ...facts, errors };
}

function readable(arg: unknown): string {
  return Array.isArray(arg) ? arg.join(', ') : String(arg);
}
