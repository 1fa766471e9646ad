import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { MoneyView } from '../../../agreements/dto/agreements-query.dto.js';
import { MayBeAbsent } from '../../../shared/http/fields.js';
import { PageQuery } from '../../../shared/http/page.js';
import { reportTopics, reportTraits, type ReportTopic, type ReportTrait } from '../report-topics.js';

export const reportFormats = ['pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export class ReportExportQuery {
  @ApiProperty({ enum: reportFormats })
  @IsIn(reportFormats)
  format: ReportFormat;
}

const trait = () => (target: object, key: string) => {
  MayBeAbsent()(target, key);
  IsString()(target, key);
  MaxLength(200)(target, key);
};

/** Which rows; each condition narrows the others. */
export class ReportRowsQuery extends PageQuery {
  @ApiProperty({ enum: reportTopics })
  @IsIn(reportTopics)
  topic: ReportTopic;

  @MayBeAbsent()
  @Matches(/^[a-z0-9-]{1,20}$/)
  state?: string;

  @trait()
  country?: string;

  /** Such as JP-10. */
  @trait()
  locality?: string;

  @trait()
  kind?: string;

  @trait()
  field?: string;

  /** The codes of two organizations, as a figure names them. */
  @trait()
  pair?: string;

  @trait()
  hall?: string;

  /** The code of its organization. */
  @trait()
  delegation?: string;
}

export class ReportRowView {
  id: string;
  /** Who or what it is, as the reader writes it; of a confidential meeting the number alone. */
  label: string;

  /** The meeting's number, or the rating; null also for who was missing in a confidential meeting. */
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
}

/** One number, and where exactly that is listed which it counts. */
export class ReportFigureView {
  @ApiProperty({ enum: [...reportTopics, 'agreements'] })
  topic: ReportTopic | 'agreements';

  /** What is counted of the topic, such as `held`. */
  state: string;

  /** By what it is broken down; null: all of them. */
  @ApiProperty({ type: String, nullable: true, enum: [...reportTraits, 'status', 'currency'] })
  by: ReportTrait | 'status' | 'currency' | null;

  /** Of which country, field, pair …; null: all of them. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  /** `key` in words. */
  @ApiProperty({ type: String, nullable: true })
  label: string | null;

  count: number;

  /** The average of ratings; null: nobody has said anything, or nothing is rated. */
  @ApiProperty({ type: String, nullable: true, example: '4.25' })
  average: string | null;

  /** What agreements are worth. */
  @ApiProperty({ type: () => MoneyView, isArray: true })
  values: MoneyView[];

  /** The list of exactly these. */
  @ApiProperty({ example: '/v1/forums/ha-long-2025/report/rows?topic=meetings&state=held&field=energy' })
  rows: string;
}

export class ReportView {
  /** When it was counted. */
  countedAt: string;

  @ApiProperty({ type: () => ReportFigureView, isArray: true })
  figures: ReportFigureView[];
}
