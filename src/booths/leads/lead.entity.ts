import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a visitor let their badge be scanned at a booth; who they are stands with the delegate alone. */
@Entity('lead')
@Index('lead_visitor_key', ['delegationId', 'delegateId'], { unique: true })
@Index('lead_forum_idx', ['forumId', 'id'])
@Index('lead_delegate_idx', ['delegateId'])
export class Lead {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'lead_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'lead_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** The exhibitor. */
  @Column('uuid')
  @ForeignKey('delegation', { name: 'lead_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  /** The visitor. */
  @Column('uuid')
  @ForeignKey('delegate', { name: 'lead_delegate_fkey', onDelete: 'CASCADE' })
  delegateId: string;

  @Column('timestamptz', { default: () => 'now()' })
  scannedAt: Date;
}
