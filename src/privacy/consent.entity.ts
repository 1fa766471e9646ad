import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../shared/names/localized-text.js';

/** For what somebody's data may be used beyond running the forum itself. */
export const consentPurposes = [
  'contact-sharing',
  'photography',
  'publication',
  'later-forums',
  'transfer-abroad',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Who said it: the delegate; the liaison for them; an organiser, from a signed paper. */
export const consentWays = ['self', 'liaison', 'paper'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** One decision of a delegate on one purpose; a later one takes its place, none is ever changed. */
@Entity('consent')
@Index('consent_delegate_idx', ['delegateId', 'id'])
@Check(
  'consent_purpose_known',
  `"purpose" IN ('contact-sharing', 'photography', 'publication', 'later-forums', 'transfer-abroad')`,
)
@Check('consent_way_known', `"way" IN ('self', 'liaison', 'paper')`)
@Check('consent_language_known', `"language" IN ('vi', 'ja', 'en')`)
export class Consent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'consent_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('delegate', { name: 'consent_delegate_fkey' })
  delegateId: string;

  @Column('text')
  purpose: ConsentPurpose;

  @Column('boolean')
  isGiven: boolean;

  /** Which wording they were shown. */
  @Column('text')
  textVersion: string;

  /** In which language they were shown it. */
  @Column('text')
  language: Language;

  @Column('text')
  way: ConsentWay;

  /** Who recorded it. */
  @Column('uuid')
  @ForeignKey('account', { name: 'consent_recorded_by_fkey' })
  recordedBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
