import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const speakerRoles = ['speaker', 'moderator', 'chair'] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

/** A delegate on the stage of a session. */
@Entity('session_speaker')
@Index('session_speaker_delegate_idx', ['delegateId'])
@Check('session_speaker_role_known', `"role" IN ('speaker', 'moderator', 'chair')`)
export class SessionSpeaker {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_speaker_pkey' })
  @ForeignKey('session', { name: 'session_speaker_session_fkey', onDelete: 'CASCADE' })
  sessionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_speaker_pkey' })
  @ForeignKey('delegate', { name: 'session_speaker_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('text')
  role: SpeakerRole;

  /** The speaking order: 1, 2, 3 … */
  @Column('smallint')
  position: number;
}
