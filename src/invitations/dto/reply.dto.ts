import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { MayBeNull } from '../../shared/http/fields.js';
import { partstats, type Partstat } from '../replies/reply.entity.js';

export class GiveReplyDto {
  @ApiProperty({ enum: partstats })
  @IsIn(partstats)
  partstat: Partstat;

  /** For the organisers. */
  @ApiPropertyOptional({ maxLength: 1000 })
  @MayBeNull()
  // eslint-disable-next-line no-control-regex -- PostgreSQL cannot keep it
  @Matches(/^[^\u0000]{0,1000}$/su)
  comment?: string;
}

/** One answer. */
export class ReplyView {
  @ApiProperty({ enum: partstats })
  partstat: Partstat;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  /** The SEQUENCE of the meeting or session that it answers. */
  sequence: number;

  @ApiProperty({ enum: ['web', 'mail'] })
  via: 'web' | 'mail';

  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** What one mailbox was told last about a meeting or session, and what it answered. */
export class MailboxRepliesView {
  mailbox: string;

  /** The SEQUENCE that was told last. */
  sequence: number;

  @ApiProperty({ format: 'date-time' })
  toldAt: string;

  /** The answer to that SEQUENCE; null: none yet, however often was answered before. */
  @ApiProperty({ enum: partstats, nullable: true, type: String })
  partstat: Partstat | null;

  /** All answers, newest first. */
  @ApiProperty({ type: ReplyView, isArray: true })
  history: ReplyView[];
}

export class RepliesView {
  @ApiProperty({ type: MailboxRepliesView, isArray: true })
  items: MailboxRepliesView[];
}
