import { ApiProperty } from '@nestjs/swagger';

/** Whoever has this address sees the delegate's sessions, and when they are busy. */
export class FeedLinkView {
  @ApiProperty({ example: 'https://forum.example.org/v1/feeds/0197a3e0-….1..Zm9v…/calendar.ics' })
  url: string;
}
