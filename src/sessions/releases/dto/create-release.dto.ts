import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IsListOf, IsPlainText, LocalizedTextDto, MayBeAbsent } from '../../../shared/http/fields.js';

const IsChangelog = () => IsListOf(LocalizedTextDto, 1000);

export class CreateReleaseDto {
  /** What to call it, such as "After the protocol meeting". */
  @IsPlainText(200)
  name: string;

  /** What is new, in your own words; left out, it is written from what changed. */
  @MayBeAbsent()
  @IsChangelog()
  changelog?: LocalizedTextDto[];
}

export class RollBackDto {
  /** What to call the new release. */
  @IsPlainText(200)
  name: string;
}

export class ChangeReleaseDto {
  /** What is new, a line for each change. */
  @IsChangelog()
  changelog: LocalizedTextDto[];
}

export class ComparisonQuery {
  /** The release to compare with; the one before when left out. */
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  from?: string;
}
