import { ApiProperty } from '@nestjs/swagger';

/** Whoever has this address sees the delegate's day, and nothing else. */
export class DayLinkView {
  @ApiProperty({ example: 'https://forum.example.org/v1/day-pages/0197a3e0-….1..Zm9v…' })
  url: string;
}
