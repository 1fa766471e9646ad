import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { PersonName } from '../shared/names/person-name.js';
import type { DelegateStatus } from './delegate.states.js';

export const attendances = ['onsite', 'online'] as const;
export type Attendance = (typeof attendances)[number];

export const genders = ['female', 'male', 'other'] as const;
export type Gender = (typeof genders)[number];

/** A person of a delegation; the subject that sessions, meetings and private blocks claim. */
@Entity('delegate')
@Index('delegate_forum_id_key', ['forumId', 'id'], { unique: true })
@Index('delegate_delegation_idx', ['delegationId', 'id'])
@Index('delegate_rank_idx', ['forumId', 'rank', 'id'])
@Index('delegate_sort_vi_idx', ['forumId', 'sortVi', 'id'])
@Index('delegate_sort_ja_idx', ['forumId', 'sortJa', 'id'])
@Index('delegate_sort_en_idx', ['forumId', 'sortEn', 'id'])
@Index('delegate_search_idx', { synchronize: false })
@Index('delegate_forum_email_idx', { synchronize: false })
@Index('delegate_forum_reference_key', ['forumId', 'reference'], { unique: true, where: '"reference" IS NOT NULL' })
@Index('delegate_delegation_head_key', ['delegationId'], { unique: true, where: '"is_head"' })
@Check('delegate_rank_range', `"rank" BETWEEN 1 AND 999`)
@Check('delegate_stay_in_order', `"stays_from" <= "stays_until"`)
@Check('delegate_attendance_known', `"attendance" IN ('onsite', 'online')`)
@Check('delegate_gender_known', `"gender" IN ('female', 'male', 'other')`)
@Check('delegate_status_known', `"status" IN ('invited', 'confirmed', 'arrived', 'cancelled')`)
export class Delegate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegate_pkey' })
  @ForeignKey('subject', { name: 'delegate_subject_fkey', onDelete: 'CASCADE' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'delegate_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('uuid')
  @ForeignKey('delegation', { name: 'delegate_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  /** By which the organisers' own lists know the person; unique in the forum. */
  @Column('text', { nullable: true })
  reference: string | null;

  /** "A delegation has one head." */
  @Column('boolean', { default: false })
  isHead: boolean;

  @Column('jsonb')
  name: PersonName;

  @Column('jsonb', { nullable: true })
  position: LocalizedText | null;

  /** Precedence; 1 is highest. */
  @Column('smallint')
  rank: number;

  /** Spoken, best first; ISO 639 codes. */
  @Column('text', { array: true })
  languages: string[];

  /** Null: reached through the delegation's liaison. */
  @Column('text', { nullable: true })
  email: string | null;

  /** With the country's prefix, as `+84 …`; null where none was given. */
  @Column('text', { nullable: true })
  phone: string | null;

  /** What the badge lets its bearer do; a code of the organisers, such as vip or press. */
  @Column('text', { default: 'delegate' })
  accreditationClass: string;

  @Column('text', { default: 'onsite' })
  attendance: Attendance;

  /** The first day on which they are there; null: from the beginning. */
  @Column('date', { nullable: true })
  staysFrom: string | null;

  /** The last day on which they are there; null: to the end. */
  @Column('date', { nullable: true })
  staysUntil: string | null;

  /** Null: not said; nobody must. For the balance of who speaks, and for nothing else. */
  @Column('text', { nullable: true })
  gender: Gender | null;

  @Column('text', { default: 'invited' })
  status: DelegateStatus;

  /** The version of the signed links to their day that still open it; raising it revokes all links given before. */
  @Column('integer', { default: 1 })
  dayLinkVersion: number;

  /** What `nameColumnsOf` makes of the name and the position. */
  @Column('text', { select: false })
  spellings: string;

  @Column('text', { select: false })
  searchText: string;

  @Column({ type: 'text', select: false, collation: 'vi-x-icu' })
  sortVi: string;

  @Column({ type: 'text', select: false, collation: 'ja-x-icu' })
  sortJa: string;

  @Column({ type: 'text', select: false, collation: 'en-x-icu' })
  sortEn: string;

  @VersionColumn()
  version: number;
}
