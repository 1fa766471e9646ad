import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { tableFormats, type TableFormat } from './table-file.js';

/** In which form a list is wanted as a file. */
export class ExportQuery {
  @ApiProperty({ enum: tableFormats })
  @IsIn(tableFormats)
  format: TableFormat;
}

/** A route that answers with a list as a file. */
export const ApiOffersTable = () =>
  applyDecorators(
    ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
