import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const hostTurns = ['first', 'last'] as const;
export type HostTurn = (typeof hostTurns)[number];

export const seatingLayouts = ['alternate', 'opposite'] as const;
export type SeatingLayout = (typeof seatingLayouts)[number];

/** How a forum orders people. A forum without a row has the default rule, as version 0. */
@Entity('protocol_rule')
@Check('protocol_rule_host_turn_known', `"host_turn" IN ('first', 'last')`)
@Check('protocol_rule_layout_known', `"seating_layout" IN ('alternate', 'opposite')`)
@Check('protocol_rule_seats_range', `"seats_per_row" BETWEEN 1 AND 50`)
export class ProtocolRule {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'protocol_rule_pkey' })
  @ForeignKey('forum', { name: 'protocol_rule_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  /** ISO 3166-1 alpha-2; null: the country of the forum's time zone. */
  @Column('text', { nullable: true })
  hostCountry: string | null;

  /** Whether the host's side begins when the two sides take turns. */
  @Column('text')
  hostTurn: HostTurn;

  /** Alternate: the two sides mixed in rows. Opposite: each side in rows of its own, facing the other. */
  @Column('text')
  seatingLayout: SeatingLayout;

  @Column('smallint')
  seatsPerRow: number;

  @Column('integer')
  version: number;
}
