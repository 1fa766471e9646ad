import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';

/** One side of an agreement: a delegation, or somebody who sends none. */
@Entity('agreement_party')
@Index('agreement_party_delegation_idx', ['delegationId'])
@Check('agreement_party_named_once', `("delegation_id" IS NULL) <> ("name" IS NULL)`)
export class AgreementParty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_party_pkey' })
  @ForeignKey('agreement', { name: 'agreement_party_agreement_fkey', onDelete: 'CASCADE' })
  agreementId: string;

  /** From 1, in the order in which the agreement names them. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'agreement_party_pkey' })
  position: number;

  @Column('uuid', { nullable: true })
  @ForeignKey('delegation', { name: 'agreement_party_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string | null;

  @Column('jsonb', { nullable: true })
  name: LocalizedText | null;

  /** Delegates who sign for it. */
  @Column('uuid', { array: true })
  signatoryIds: string[];
}
