import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../../../shared/names/localized-text.js';

export const cueKinds = ['mc', 'signing', 'photo', 'note', 'award', 'music'] as const;
export type CueKind = (typeof cueKinds)[number];

/** What happens at a minute of a session beside its presentations: what the MC says, a signing, a photo. */
@Entity('session_cue')
@Index('session_cue_session_idx', ['forumId', 'sessionId', 'offsetMinutes', 'id'])
@Index('session_cue_delegate_idx', ['delegateId'])
@Check('session_cue_kind_known', `"kind" IN ('mc', 'signing', 'photo', 'note', 'award', 'music')`)
@Check('session_cue_offset_range', `"offset_minutes" BETWEEN -600 AND 1440`)
@ForeignKey('session', ['forumId', 'sessionId'], ['forumId', 'id'], {
  name: 'session_cue_session_fkey',
  onDelete: 'CASCADE',
})
export class SessionCue {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_cue_pkey' })
  id: string;

  @Column('text')
  forumId: string;

  @Column('uuid')
  sessionId: string;

  /** From the session's start; before it when negative. */
  @Column('smallint')
  offsetMinutes: number;

  @Column('text')
  kind: CueKind;

  /** What is said or done. */
  @Column('jsonb')
  text: LocalizedText;

  /** Whom it is about: who signs, who is called. */
  @Column('uuid', { nullable: true })
  @ForeignKey('delegate', { name: 'session_cue_delegate_fkey', onDelete: 'SET NULL' })
  delegateId: string | null;

  @VersionColumn()
  version: number;
}
