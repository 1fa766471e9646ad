import { IsInt, Max, Min } from 'class-validator';

export class SendInvitationsDto {
  /** How many held messages you have seen and want to send; another number is refused. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expectedCount: number;
}

export class QueuedView {
  /** How many messages are on their way now. */
  queued: number;
}
