import { ApiProperty } from '@nestjs/swagger';
import { LocalizedTextDto } from '../../shared/http/fields.js';

export class DayEntryView {
  @ApiProperty({ example: '2025-11-25T08:00:00+07:00' })
  start: string;

  @ApiProperty({ example: '2025-11-25T08:30:00+07:00' })
  end: string;

  @ApiProperty({ enum: ['session', 'meeting', 'block', 'hold'] })
  kind: 'session' | 'meeting' | 'block' | 'hold';

  /** The session or meeting. */
  id: string;

  /** Null for a private block. */
  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  title: LocalizedTextDto | null;

  @ApiProperty({ type: LocalizedTextDto, nullable: true })
  room: LocalizedTextDto | null;

  /** Where a session can be attended online; absent when it cannot. */
  onlineLink?: string;
}

/** What one delegate is engaged in, by start. */
export class DayView {
  delegateId: string;

  /** In the language of the reader. */
  @ApiProperty({ example: 'MIHON Taro' })
  name: string;

  entries: DayEntryView[];
}

/** The ledger, counted by a query of its own. */
export class LedgerAuditView {
  engagements: number;

  /** Pairs of engagements of one delegate, room or interpreter that overlap: 0, always. */
  overlaps: number;
}
