import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { IsPlainText, MayBeAbsent } from '../../shared/http/fields.js';
import { scopes, type Scope } from '../scope.js';
import { tokenDays } from '../token.js';

export class CreateIntegrationTokenDto {
  /** What it is for. */
  @ApiProperty({ example: 'Badge printer at gate 2' })
  @IsPlainText(120)
  label: string;

  /** `read` reads what protocol reads, `contacts` what organisers read; each other one acts, and reads nothing. */
  @ApiProperty({ enum: scopes, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(scopes, { each: true })
  scopes: Scope[];

  /** Days that it works. */
  @ApiPropertyOptional({ minimum: 1, maximum: 730, default: tokenDays.integration })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(730)
  days?: number;
}

export class IntegrationTokenView {
  id: string;
  label: string;

  @ApiProperty({ enum: scopes, isArray: true })
  scopes: Scope[];

  /** Who made it; it works while they are an organiser of this forum. */
  @ApiProperty({ format: 'email' })
  madeBy: string;

  createdAt: string;
  expiresAt: string;

  /** To the minute. */
  @ApiProperty({ type: String, nullable: true })
  lastUsedAt: string | null;
}

export class NewIntegrationTokenView extends IntegrationTokenView {
  /** Shown this once. */
  @ApiProperty({ example: 'gapgo_…' })
  token: string;
}
