import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiProperty } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/** A refusal as RFC 9457 has it; further fields are the facts of the code. */
export class Problem {
  @ApiProperty({ example: 'urn:gapgo:problem:not-found' })
  type: string;

  @ApiProperty({ description: 'In the language of Accept-Language: vi, ja or en.' })
  title: string;

  @ApiProperty({ example: 404 })
  status: number;

  @ApiProperty()
  detail: string;

  @ApiProperty({ description: 'Stable; programs decide by it.', example: 'not-found' })
  code: string;

  @ApiProperty()
  requestId: string;
}

/** A POST that creates: it may carry an Idempotency-Key. */
export const ApiCreates = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Sent again with the same key and body, the request gets the same answer and creates nothing more.',
    }),
  );

/** A change of an editable resource: it must carry If-Match. */
export const ApiEdits = () =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that you read.', example: '"1"' }),
  );
