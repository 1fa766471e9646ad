import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';
import type { AgreementStatus } from './agreement.states.js';

export const agreementKinds = ['memorandum', 'letter-of-intent', 'contract', 'certificate', 'other'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** A document between two or more parties, from its draft to what came of it. */
@Entity('agreement')
@Unique('agreement_forum_code_key', ['forumId', 'code'])
@Index('agreement_forum_idx', ['forumId', 'id'])
@Index('agreement_session_idx', ['sessionId'])
@Check(
  'agreement_status_known',
  `"status" IN ('draft', 'cleared', 'signed', 'exchanged', 'in-force', 'followed-up', 'withdrawn')`,
)
@Check('agreement_kind_known', `"kind" IN ('memorandum', 'letter-of-intent', 'contract', 'certificate', 'other')`)
@Check('agreement_value_has_currency', `("value" IS NULL) = ("currency" IS NULL)`)
@Check('agreement_value_positive', `"value" > 0`)
@Check(
  'agreement_signed_dated',
  `("status" IN ('signed', 'exchanged', 'in-force', 'followed-up')) = ("signed_on" IS NOT NULL)`,
)
@Check(
  'agreement_days_in_order',
  `"signed_on" <= coalesce("exchanged_on", "signed_on") AND coalesce("exchanged_on", "signed_on") <= coalesce("in_force_on", "exchanged_on", "signed_on") AND "in_force_on" <= coalesce("followed_up_on", "in_force_on")`,
)
export class Agreement {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'agreement_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'agreement_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** Its number in the register. */
  @Column('text')
  code: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('text')
  kind: AgreementKind;

  @Column('text', { default: 'draft' })
  status: AgreementStatus;

  /** Codes of fields of cooperation. */
  @Column('text', { array: true })
  fields: string[];

  /** In which languages it is written. */
  @Column('text', { array: true })
  languages: string[];

  /** A decimal number as text, exact; null: it names none. */
  @Column('numeric', { precision: 20, scale: 2, nullable: true })
  value: string | null;

  /** ISO 4217. */
  @Column('text', { nullable: true })
  currency: string | null;

  /** Where it is signed. */
  @Column('uuid', { nullable: true })
  @ForeignKey('session', { name: 'agreement_session_fkey', onDelete: 'SET NULL' })
  sessionId: string | null;

  @Column('date', { nullable: true })
  signedOn: string | null;

  @Column('date', { nullable: true })
  exchangedOn: string | null;

  @Column('date', { nullable: true })
  inForceOn: string | null;

  @Column('date', { nullable: true })
  followedUpOn: string | null;

  /** What has come of it. */
  @Column('text', { nullable: true })
  outcome: string | null;

  @VersionColumn({ type: 'int' })
  version: number;
}
