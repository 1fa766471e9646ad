import { Check, Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { MinutesStatus } from './meeting-minutes.states.js';

/** What was said in a meeting, as its parties agree that it was. */
@Entity('meeting_minutes')
@Check('meeting_minutes_status_known', `"status" IN ('draft', 'agreed')`)
export class MeetingMinutes {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_minutes_pkey' })
  @ForeignKey('meeting', { name: 'meeting_minutes_meeting_fkey', onDelete: 'CASCADE' })
  meetingId: string;

  /** In one language or more. */
  @Column('jsonb')
  text: LocalizedText;

  @Column('text', { default: 'draft' })
  status: MinutesStatus;

  /** The delegations that have agreed to this text. */
  @Column('uuid', { array: true, default: [] })
  agreedBy: string[];

  @VersionColumn({ type: 'int' })
  version: number;
}
