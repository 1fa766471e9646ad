import { ApiProperty } from '@nestjs/swagger';

export class DelegateToEraseView {
  delegateId: string;

  /** As readers of the caller's language write it. */
  name: string;
}

/** What the sweep will erase in a forum, and when. */
export class RetentionView {
  /** The first day on which it may be done; null: never by itself. */
  @ApiProperty({ type: String, nullable: true, example: '2026-11-26' })
  dueOn: string | null;

  /** All delegates who have not been erased. */
  delegates: number;

  interpreters: number;

  /** Delegations whose liaisons' mailboxes are kept. */
  delegationsWithLiaisons: number;

  /** Messages that nobody has sent; as far as they are about those people's meetings, name them or go to them they are given up. */
  unsentMessages: number;

  /** The delegates, by id. */
  items: DelegateToEraseView[];

  @ApiProperty({ type: String, nullable: true, description: 'Send it as ?cursor= to go on; null on the last page.' })
  nextCursor: string | null;
}
