import { ApiProperty } from '@nestjs/swagger';
import { runStatuses, type RunStatus } from '../run.states.js';

export class RunFailureView {
  /** Stable; programs decide by it. */
  code: string;
  /** In the reader's language. */
  title: string;
  detail: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: Record<string, unknown>;
}

export class RunFileView {
  name: string;
  contentType: string;
  sizeBytes: number;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** A piece of long work. */
export class RunView {
  id: string;

  /** What is done, such as import-check. */
  kind: string;

  @ApiProperty({ enum: runStatuses })
  status: RunStatus;

  /** Steps done, of `total` when that is known. */
  done: number;

  @ApiProperty({ type: Number, nullable: true })
  total: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What it tells at its end, by kind.',
  })
  facts: Record<string, unknown> | null;

  @ApiProperty({ type: RunFailureView, nullable: true })
  failure: RunFailureView | null;

  /** To be read at …/files/{name} until they expire. */
  files: RunFileView[];

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  endedAt: string | null;
}
