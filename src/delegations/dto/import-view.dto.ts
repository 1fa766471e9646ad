import { ApiProperty } from '@nestjs/swagger';
import { faultCodes, warningCodes, type FaultCode, type WarningCode } from '../imports/fault.js';
import { importFields, type ImportField } from '../imports/import-fields.js';
import { importStatuses, type ImportStatus } from '../imports/import.states.js';
import { outcomes, type Outcome } from '../imports/judge.js';

export class ImportColumnView {
  /** Its letter, as spreadsheets have it. */
  column: string;
  heading: string;

  @ApiProperty({ enum: importFields, nullable: true, type: String, description: 'What it is taken for.' })
  field: ImportField | null;

  /** Cells that hold something, and the share of the rows that they are, from 0 to 1. */
  filled: number;
  fillRate: number;
}

export class ImportCountsView {
  create: number;
  update: number;
  unchanged: number;
  faulty: number;
  /** Rows that can be taken, but should be looked at. */
  warned: number;
}

/** A list of delegates that was sent, and what would be done with it. */
export class ImportView {
  id: string;
  fileName: string;

  @ApiProperty({ enum: ['csv', 'xlsx'] })
  format: 'csv' | 'xlsx';

  sizeBytes: number;

  @ApiProperty({ enum: importStatuses })
  status: ImportStatus;

  @ApiProperty({ type: String, nullable: true })
  delegationId: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a CSV file, as it was found: utf-8, utf-16le, shift_jis.',
  })
  encoding: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a CSV file.' })
  separator: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a workbook: the sheet that was read.' })
  sheet: string | null;

  /** The sheets that were not read. */
  otherSheets: string[];

  @ApiProperty({ type: Number, nullable: true, description: 'The row of the headings, as spreadsheets count.' })
  headerRow: number | null;

  @ApiProperty({ type: [ImportColumnView], nullable: true, description: 'Null until the file was read.' })
  columns: ImportColumnView[] | null;

  @ApiProperty({ type: ImportCountsView, nullable: true, description: 'Null until the rows were checked.' })
  counts: ImportCountsView | null;

  @ApiProperty({ type: String, nullable: true, description: 'The run that works on it, or did last.' })
  runId: string | null;

  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

class FindingView {
  @ApiProperty({ enum: importFields, nullable: true, type: String })
  field: ImportField | null;

  @ApiProperty({ type: String, nullable: true, description: 'The column of the field; null when the file has none.' })
  column: string | null;

  value: string;
  /** In the reader's language. */
  message: string;

  @ApiProperty({ type: String, nullable: true, description: 'What could stand there instead.' })
  suggestion: string | null;
}

export class FaultView extends FindingView {
  @ApiProperty({ enum: faultCodes })
  code: FaultCode;
}

export class WarningView extends FindingView {
  @ApiProperty({ enum: warningCodes })
  code: WarningCode;
}

export class ImportChangeView {
  @ApiProperty({ enum: importFields })
  field: ImportField;
  from: string;
  to: string;
}

export class ImportRowView {
  /** As spreadsheets count. */
  row: number;

  @ApiProperty({ enum: outcomes })
  outcome: Outcome;

  @ApiProperty({ type: String, nullable: true, description: 'Whom it means, or has become.' })
  delegateId: string | null;

  /** As the file has them. */
  cells: string[];
  faults: FaultView[];
  warnings: WarningView[];
  changes: ImportChangeView[];
}
