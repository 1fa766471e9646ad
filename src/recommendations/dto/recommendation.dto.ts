import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { LocalizedTextDto } from '../../shared/http/fields.js';
import { PageQuery } from '../../shared/http/page.js';

export class RecommendationsQuery extends PageQuery {
  /** For which delegation. */
  @IsUUID()
  delegationId: string;
}

const reasonCodes = [
  ...['they-offer', 'they-seek', 'agreements', 'locality-agreements', 'met-before', 'common-language', 'seldom-shown'],
];

export class RecommendationReasonView {
  @ApiProperty({ enum: reasonCodes })
  code: string;
  /** In the reader's language. */
  text: string;
}

/** Somebody worth meeting. */
export class RecommendationView {
  delegationId: string;
  code: string;
  @ApiProperty({ type: LocalizedTextDto })
  name: LocalizedTextDto;
  country: string;
  /** The official code of a province or prefecture. */
  @ApiProperty({ type: String, nullable: true })
  localityCode: string | null;
  /** How much they have to say to each other; compares within one list. */
  score: number;
  /** The strongest first. */
  reasons: RecommendationReasonView[];
}
