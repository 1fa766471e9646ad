import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { errorCodes, type FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads a whole mail. */
    takesMails?: boolean;
  }
}

const type = 'message/rfc822';

/** A route that takes a mail as it came (RFC 5322) as its body, up to the largest body there is. */
export const TakesMails = () =>
  applyDecorators(
    RouteConfig({ takesMails: true }),
    ApiConsumes(type),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** The mail that is the body of a request; 400 when the body is something else. */
export const MailBody = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest<{ Body: unknown }>>();
  if (!(body instanceof Uint8Array)) throw new DomainError('unsupported-media-type', 'invalid');
  return body;
});

/** Lets those routes have their mails unread; elsewhere such a body is refused as before. */
export function takeMailBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser<Buffer>(type, { parseAs: 'buffer' }, (request, body, done) => {
      if (request.routeOptions.config.takesMails) done(null, body);
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type));
    });
}
