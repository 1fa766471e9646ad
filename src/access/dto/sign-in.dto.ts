import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsMailbox } from '../../shared/http/fields.js';

export class AskToSignInDto {
  @ApiProperty({ format: 'email', example: 'liaison@example.org' })
  @IsMailbox()
  email: string;
}

/** What is answered whether the address is known or not. */
export class SignInAskedView {
  /** Needed with the code. */
  id: string;

  /** Until when code and link work. */
  expiresAt: string;
}

/** One of the two. */
export class ConfirmSignInDto {
  /** As it stands in the mail; capitals, spaces and hyphens do not matter. */
  @ApiPropertyOptional({ example: 'K7QZ-03XM' })
  @ValidateIf(({ link }: ConfirmSignInDto) => link === undefined)
  @IsString()
  @MaxLength(40)
  code?: string;

  /** The last part of the link in the mail. */
  @ApiPropertyOptional()
  @ValidateIf(({ code }: ConfirmSignInDto) => code === undefined)
  @IsString()
  @Matches(/^[\w.-]{1,200}$/)
  link?: string;
}

/** A token that is shown this once: "Authorization: Bearer …". */
export class SignedInView {
  @ApiProperty({ example: 'gapgo_…' })
  token: string;

  expiresAt: string;
}
