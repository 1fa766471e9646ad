import { Check, Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { StoredInterval } from './hours.js';

/** How long it takes between rooms of two zones, both ways; of one zone when both are the same. */
export interface Transfer {
  from: string;
  to: string;
  minutes: number;
}

/** An edition: one conference, on its days, at its place. */
@Entity('forum')
@Check('forum_days_in_order', `"starts_on" <= "ends_on"`)
@Check('forum_slot_minutes_range', `"slot_minutes" BETWEEN 1 AND 60`)
export class Forum {
  /** The short name in addresses; it is chosen once and never changes (docs/adr/0003). */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'forum_pkey' })
  id: string;

  @Column('jsonb')
  name: LocalizedText;

  @Column('jsonb', { nullable: true })
  theme: LocalizedText | null;

  @Column('jsonb')
  place: LocalizedText;

  /** IANA name; times are entered and shown in it. */
  @Column('text')
  timeZone: string;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  /** The grid on which meetings start, in minutes. */
  @Column('smallint', { default: 5 })
  slotMinutes: number;

  /** When meetings may take place, by start. */
  @Column('jsonb')
  meetingHours: StoredInterval[];

  /** How long it takes between zones of the venue; no time where not listed. */
  @Column('jsonb', { default: [] })
  transfers: Transfer[];

  /** The number of the meeting that was added last. */
  @Column('integer', { default: 0 })
  lastMeetingNumber: number;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
