import { ApiProperty } from '@nestjs/swagger';
import { IsPlainText } from '../../shared/http/fields.js';
import { suppressionCauses, type SuppressionCause } from '../suppressions/suppression.entity.js';

/** A mailbox that is not written to. */
export class SuppressionView {
  id: string;

  /** In small letters. */
  mailbox: string;

  /** bounced: it does not exist, nothing is tried; unsubscribed: it gets no digests and reminders. */
  @ApiProperty({ enum: suppressionCauses })
  cause: SuppressionCause;

  /** What the mail server said. */
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  /** The message that came back, or whose link was used. */
  @ApiProperty({ type: String, nullable: true })
  invitationId: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class LiftSuppressionDto {
  /** Why it may be written to again; kept with the row. */
  @ApiProperty({ example: 'The liaison has confirmed the address by telephone.' })
  @IsPlainText(500)
  reason: string;
}
