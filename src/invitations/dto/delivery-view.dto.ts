import { ApiProperty } from '@nestjs/swagger';

/** Whether the mail server can be spoken to, as all workers know it. */
export class MailServerView {
  isDown: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  downSince: string | null;

  /** What went wrong last; null since it has answered. */
  @ApiProperty({ type: String, nullable: true })
  lastFault: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  nextTryAt: string | null;
}

/** How delivery is doing: what an organiser has to look at. */
export class DeliveryView {
  @ApiProperty({ type: MailServerView })
  mailServer: MailServerView;

  /** Messages on their way: queued, put off, or being sent. */
  waiting: number;

  /** Messages that were given up; `GET invitations?status=failed` lists them. */
  failed: number;

  /** Mailboxes that are not written to. */
  suppressed: number;
}
