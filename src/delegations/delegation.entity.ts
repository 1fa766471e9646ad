import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Language } from '../shared/names/localized-text.js';
import type { DelegationStatus } from './delegation.states.js';
import { Organization } from './organization.entity.js';

/** An organization at a forum: the party of its meetings. */
@Entity('delegation')
@Index('delegation_forum_id_key', ['forumId', 'id'], { unique: true })
@Index('delegation_forum_organization_key', ['forumId', 'organizationId'], { unique: true })
@Index('delegation_organization_idx', ['organizationId'])
@Check('delegation_language_known', `"language" IN ('vi', 'ja', 'en')`)
@Check('delegation_quota_kept', `"delegates" <= "quota"`)
@Check('delegation_quota_not_negative', `"quota" >= 0`)
@Check('delegation_status_known', `"status" IN ('invited', 'confirmed', 'arrived')`)
export class Delegation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'delegation_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'delegation_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  organizationId: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id', foreignKeyConstraintName: 'delegation_organization_fkey' })
  organization: Organization;

  /** In which it is written to. */
  @Column('text')
  language: Language;

  /** The mailboxes that speak for those who have none. */
  @Column('text', { array: true })
  liaisonEmails: string[];

  /** How many delegates it may send. */
  @Column('integer')
  quota: number;

  /** Codes of fields of cooperation. */
  @Column('text', { array: true })
  fieldsOffered: string[];

  @Column('text', { array: true })
  fieldsSought: string[];

  @Column('text', { default: 'invited' })
  status: DelegationStatus;

  /** Those who have not cancelled; a trigger on `delegate` counts them, and the quota refuses one too many. */
  @Column({ type: 'integer', default: 0, update: false })
  delegates: number;

  @Column('timestamptz', { default: () => 'now()' })
  invitedAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  arrivedAt: Date | null;

  @VersionColumn()
  version: number;
}
