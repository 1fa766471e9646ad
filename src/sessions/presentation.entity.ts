import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** A talk within a session. */
@Entity('presentation')
@Index('presentation_session_position_key', ['sessionId', 'position'], { unique: true })
@Index('presentation_speaker_idx', ['speakerId'])
@Check('presentation_minutes_positive', `"minutes" > 0`)
export class Presentation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'presentation_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('session', { name: 'presentation_session_fkey', onDelete: 'CASCADE' })
  sessionId: string;

  /** 1, 2, 3 … within the session. */
  @Column('smallint')
  position: number;

  @Column('jsonb')
  title: LocalizedText;

  @Column('smallint')
  minutes: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('delegate', { name: 'presentation_speaker_fkey', onDelete: 'SET NULL' })
  speakerId: string | null;
}
