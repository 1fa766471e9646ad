import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import { asNumber } from '../booth.entity.js';

export interface Furniture {
  /** Of the contractor's list, such as TABLE. */
  code: string;
  count: number;
}

export interface Product {
  name: LocalizedText;
  description: LocalizedText | null;
}

export interface Delivery {
  carrier: string;
  parcels: number;
}

/** What an exhibitor wants in the booth, and shows there. Nobody is named: staff are delegates, by id. */
@Entity('fit_out')
@Index('fit_out_forum_idx', ['forumId'])
export class FitOut {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fit_out_pkey' })
  @ForeignKey('delegation', { name: 'fit_out_delegation_fkey', onDelete: 'CASCADE' })
  delegationId: string;

  @Column('text')
  @ForeignKey('forum', { name: 'fit_out_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** As the sign over the booth says it. */
  @Column('jsonb', { nullable: true })
  nameBoard: LocalizedText | null;

  /** 0: none is needed; null: nothing is said yet. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: asNumber })
  powerKilowatts: number | null;

  /** Empty: none is needed; null: nothing is said yet. */
  @Column('jsonb', { nullable: true })
  furniture: Furniture[] | null;

  @Column('jsonb', { default: [] })
  products: Product[];

  @Column('uuid', { array: true, default: [] })
  staffDelegateIds: string[];

  /** Number plates of what drives up to unload. */
  @Column('text', { array: true, default: [] })
  vehicles: string[];

  @Column('jsonb', { nullable: true })
  delivery: Delivery | null;

  /** Name board and products as `foldForSearch` leaves them. */
  @Column('text', { default: '' })
  searchText: string;

  @Column('integer')
  version: number;
}
