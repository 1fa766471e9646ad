import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';
import { ExportQuery } from '../../../shared/tables/export-query.js';

export class BalanceQuery {
  /** As this release had it; the draft when absent. */
  @MayBeAbsent()
  @IsUUID()
  release?: string;
}

export const balanceParts = ['figures', 'talks'] as const;

export class BalanceExportQuery extends ExportQuery {
  /** As this release had it; the draft when absent. */
  @MayBeAbsent()
  @IsUUID()
  release?: string;

  /** The figures, or the talks of which they are made. */
  @ApiProperty({ enum: balanceParts })
  @IsIn(balanceParts)
  part: (typeof balanceParts)[number];
}

export class BalanceFigureView {
  /** A country (ISO 3166-1 alpha-2), a kind of organization, a gender, the id of a delegation or session; null: nobody who is known. */
  @ApiProperty({ nullable: true, type: String })
  key: string | null;
  /** As you read it. */
  label: string;
  minutes: number;
  talks: number;
  /** Of all minutes, in percent. */
  share: number;
  /** Of which talks it is made: their `row`. */
  rows: number[];
}

export class BalanceTalkView {
  /** From 1. */
  row: number;
  sessionId: string;
  sessionCode: string;
  title: LocalizedTextDto;
  minutes: number;
  /** Null: nobody speaks, or who spoke has been erased. */
  @ApiProperty({ nullable: true, type: String })
  delegateId: string | null;
  /** As you read the name. */
  @ApiProperty({ nullable: true, type: String })
  speaker: string | null;
  @ApiProperty({ nullable: true, type: String })
  delegationId: string | null;
  @ApiProperty({ nullable: true, type: String })
  kind: string | null;
  @ApiProperty({ nullable: true, type: String })
  country: string | null;
}

export class BalanceView {
  /** The number of the release; null: the draft. */
  @ApiProperty({ nullable: true, type: Number })
  release: number | null;
  minutes: number;
  byCountry: BalanceFigureView[];
  /** Of organization. */
  byKind: BalanceFigureView[];
  /** Stands there for organisers alone; empty as long as nobody who speaks has said it. */
  byGender?: BalanceFigureView[];
  byDelegation: BalanceFigureView[];
  bySession: BalanceFigureView[];
  talks: BalanceTalkView[];
}
