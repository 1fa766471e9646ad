import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '../../shared/http/page.js';

export class ErasuresQuery extends PageQuery {
  /** Only those that are still to be done. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  open?: boolean;
}

export class ErasureView {
  delegateId: string;

  @ApiProperty({ example: '2025-11-20T03:12:45.123Z' })
  askedAt: string;

  /** Null: it is still to be done. */
  @ApiProperty({ type: String, nullable: true })
  doneAt: string | null;
}
