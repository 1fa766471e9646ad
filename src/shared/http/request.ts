import { createParamDecorator, Param, ParseUUIDPipe, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../names/localized-text.js';
import { languageOf } from '../errors/texts.js';
import { invalidField } from '../errors/validation.js';

/** An id in the address; what is not a UUID is refused by name. */
export const IdParam = (name: string): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ exceptionFactory: () => invalidField(`#${name}`, 'isUuid') }));

/** The language in which the caller reads, from Accept-Language; en when none of ours is asked for. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
