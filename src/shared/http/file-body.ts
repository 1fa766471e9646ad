import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { errorCodes, type FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads a file as it comes in. */
    takesTables?: boolean;
    /** The same of a PDF. */
    takesPdf?: boolean;
  }
}

/** A list as a file that is still coming in; the route that takes it minds its size. */
export interface ReceivedFile {
  format: 'csv' | 'xlsx';
  /** As the request says it. */
  declaredBytes: number | undefined;
  body: AsyncIterable<Buffer>;
}

/** Windows calls CSV files by the second name. */
const formatByType = {
  'text/csv': 'csv',
  'application/vnd.ms-excel': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;
const types = Object.keys(formatByType);

/** A route that takes a CSV or XLSX file as its body. */
export const TakesTables = () =>
  applyDecorators(
    RouteConfig({ takesTables: true }),
    ApiConsumes('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** The file that is the body of a request; 400 when the body is something else. */
export const FileBody = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedFile => {
  const { type, ...file } = fileOf(context);
  const format = Object.entries(formatByType).find(([known]) => known === type)?.[1];
  if (!format || !file.body) throw new DomainError('unsupported-media-type', 'invalid');
  return { ...file, format, body: file.body };
});

/** A PDF that is still coming in; the route that takes it minds its size and looks whether it is one. */
export interface ReceivedPdf {
  /** As the request says it. */
  declaredBytes: number | undefined;
  body: AsyncIterable<Buffer>;
}

const pdfType = 'application/pdf';

/** A route that takes a PDF as its body. */
export const TakesPdf = () =>
  applyDecorators(
    RouteConfig({ takesPdf: true }),
    ApiConsumes(pdfType),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** The PDF that is the body of a request; undefined when the body is something else: whoever may not send hears that first. */
export const PdfBody = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedPdf | undefined => {
  const { type, declaredBytes, body } = fileOf(context);
  return type === pdfType && body ? { declaredBytes, body } : undefined;
});

/** A body that was left unread, with what the request says of it. */
function fileOf(context: ExecutionContext) {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Body: AsyncIterable<Buffer> | undefined }>>();
  const length = Number(request.headers['content-length']);
  return {
    type: (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    declaredBytes: Number.isInteger(length) ? length : undefined,
    body: request.body,
  };
}

/** Lets those routes have their files unread; elsewhere such a body is refused as before. */
export function takeFileBodies(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser([...types, pdfType], (request, payload, done) => {
      const isPdf = request.headers['content-type']?.toLowerCase().startsWith(pdfType) ?? false;
      const { takesPdf, takesTables } = request.routeOptions.config;
      if (isPdf ? takesPdf : takesTables) done(null, payload);
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
    });
}
