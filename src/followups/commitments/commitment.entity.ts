import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { CommitmentStatus } from './commitment.states.js';

/** What a party has promised in a meeting, until when. */
@Entity('commitment')
@Index('commitment_forum_idx', ['forumId', 'id'])
@Index('commitment_party_idx', ['meetingId', 'delegationId'])
@Index('commitment_delegation_idx', ['delegationId'])
@Index('commitment_open_idx', ['dueOn'], { where: `"status" = 'open'` })
@Check('commitment_status_known', `"status" IN ('open', 'done', 'dropped')`)
@ForeignKey('meeting_party', ['meetingId', 'delegationId'], ['meetingId', 'delegationId'], {
  name: 'commitment_party_fkey',
  onDelete: 'CASCADE',
})
export class Commitment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'commitment_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'commitment_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  meetingId: string;

  /** Who has promised it. */
  @Column('uuid')
  delegationId: string;

  @Column('jsonb')
  text: LocalizedText;

  @Column('date')
  dueOn: string;

  /** Since when it is due on that day. */
  @Column('timestamptz', { default: () => 'now()' })
  dueSetAt: Date;

  @Column('text', { default: 'open' })
  status: CommitmentStatus;

  @VersionColumn({ type: 'int' })
  version: number;
}
