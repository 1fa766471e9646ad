import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { MayBeAbsent, MayBeNull } from '../../../shared/http/fields.js';
import { hostTurns, seatingLayouts, type HostTurn, type SeatingLayout } from '../protocol-rule.entity.js';

export class ChangeProtocolRuleDto {
  /** ISO 3166-1 alpha-2; null: the country of the forum's time zone. */
  @ApiPropertyOptional({ example: 'VN', nullable: true, type: String })
  @MayBeNull()
  @Matches(/^[A-Z]{2}$/)
  hostCountry?: string | null;

  /** Whether the host's side begins when the two sides take turns. */
  @ApiPropertyOptional({ enum: hostTurns })
  @MayBeAbsent()
  @IsIn(hostTurns)
  hostTurn?: HostTurn;

  /** Alternate: the two sides mixed in rows. Opposite: each side in rows of its own, facing the other. */
  @ApiPropertyOptional({ enum: seatingLayouts })
  @MayBeAbsent()
  @IsIn(seatingLayouts)
  seatingLayout?: SeatingLayout;

  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(50)
  seatsPerRow?: number;
}

export class ProtocolRuleView {
  /** Null: the country of the forum's time zone. */
  @ApiProperty({ nullable: true, type: String })
  hostCountry: string | null;
  @ApiProperty({ enum: hostTurns })
  hostTurn: HostTurn;
  @ApiProperty({ enum: seatingLayouts })
  seatingLayout: SeatingLayout;
  seatsPerRow: number;
  version: number;
}
