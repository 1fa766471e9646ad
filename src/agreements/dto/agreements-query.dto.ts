import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { MayBeAbsent, IsCode } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';
import { ExportQuery } from '../../shared/tables/export-query.js';
import { agreementKinds, type AgreementKind } from '../agreement.entity.js';
import { agreementStatuses, type AgreementStatus } from '../agreement.states.js';

/** Which agreements; each condition narrows the others. */
export class AgreementsFilter {
  @MayBeAbsent()
  @IsIn(agreementStatuses)
  status?: AgreementStatus;

  /** Those that were signed, whatever came after. */
  @ApiPropertyOptional({ enum: ['true'] })
  @MayBeAbsent()
  @IsIn(['true'])
  signed?: 'true';

  @MayBeAbsent()
  @IsIn(agreementKinds)
  kind?: AgreementKind;

  /** A code of a field of cooperation. */
  @MayBeAbsent()
  @IsCode()
  field?: string;

  @MayBeAbsent()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  /** Of which it is a party. */
  @MayBeAbsent()
  @IsUUID()
  delegation?: string;

  /** In which it is signed. */
  @MayBeAbsent()
  @IsUUID()
  session?: string;
}

export class AgreementsQuery extends IntersectionType(AgreementsFilter, PageQuery) {}
export class AgreementsExportQuery extends IntersectionType(AgreementsFilter, ExportQuery) {}

/** So much of one money. */
export class MoneyView {
  @ApiProperty({ example: 'USD' })
  currency: string;
  /** Exact, as text. */
  @ApiProperty({ example: '1500000.00' })
  value: string;
}

/** How many agreements have something in common, and where exactly these are listed. */
export class FigureView {
  @ApiProperty({ enum: ['status', 'kind', 'field', 'currency'] })
  by: 'status' | 'kind' | 'field' | 'currency';
  key: string;
  agreements: number;
  @ApiProperty({ type: () => MoneyView, isArray: true })
  values: MoneyView[];
  /** The list of exactly these. */
  @ApiProperty({ example: '/v1/forums/ha-long-2025/agreements?signed=true&currency=USD' })
  rows: string;
}

export class AgreementTotalsView {
  agreements: number;
  @ApiProperty({ type: () => MoneyView, isArray: true })
  values: MoneyView[];
  /** An agreement of two fields counts in both. */
  @ApiProperty({ type: () => FigureView, isArray: true })
  figures: FigureView[];
  rows: string;
}
