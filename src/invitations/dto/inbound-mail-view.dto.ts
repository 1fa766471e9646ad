import { ApiProperty } from '@nestjs/swagger';

export class InboundMailView {
  /** other: a mail that is neither a reply nor a report of failure; nothing was recorded. */
  @ApiProperty({ enum: ['reply', 'bounce', 'other'] })
  kind: 'reply' | 'bounce' | 'other';

  /** The message that it answers, or that came back. */
  @ApiProperty({ type: String, nullable: true })
  invitationId: string | null;
}
