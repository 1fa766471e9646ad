import { Check, Column, Entity, ForeignKey, PrimaryColumn, type EntityManager } from 'typeorm';
import { findPlain } from '../../shared/database/plain-rows.js';
import { sharedRead } from '../../shared/database/shared-reads.js';

/** `organisers`: delegations ask nobody, the organisers arrange all meetings. */
export const askingRules = ['everybody', 'across-countries', 'organisers'] as const;
export type AskingRule = (typeof askingRules)[number];

/** How parties stand on papers: by protocol in turns, or whoever receives first. */
export const nameOrders = ['country-turn', 'host-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** The classes of room for meetings whose highest has this precedence or above, best first. */
export interface RoomsByRank {
  upTo: number;
  roomClasses: string[];
}

/** What becomes of meetings whose ranks do not match. */
export const rankRules = ['off', 'warn', 'refuse'] as const;
export type RankRule = (typeof rankRules)[number];

/** Who may ask whom for a meeting, and how often. A forum that says nothing has the default ones, as version 1. */
@Entity('meeting_rules')
@Check('meeting_rules_asking_known', `"asking" IN ('everybody', 'across-countries', 'organisers')`)
@Check('meeting_rules_quotas_positive', `"most_sent" > 0 AND "most_accepted" > 0 AND "answer_hours" > 0`)
@Check('meeting_rules_rank_rule_known', `"rank_rule" IN ('off', 'warn', 'refuse')`)
@Check('meeting_rules_rank_tolerance_range', `"rank_tolerance" BETWEEN 0 AND 998`)
@Check('meeting_rules_name_order_known', `"name_order" IN ('country-turn', 'host-first')`)
@Check('meeting_rules_stretch_range', `"stretch_minutes" BETWEEN 15 AND 480 AND "break_minutes" BETWEEN 1 AND 120`)
@Check('meeting_rules_day_quota_positive', `"most_per_day" > 0 AND "wished_minimum" > 0`)
@Check('meeting_rules_remind_positive', `"remind_hours" > 0`)
@Check(
  'meeting_rules_lengths_in_order',
  `"shortest_minutes" BETWEEN 5 AND "longest_minutes" AND "longest_minutes" <= 480`,
)
@Check('meeting_rules_booking_range', `"hold_minutes" BETWEEN 1 AND 60 AND "freeze_minutes" BETWEEN 0 AND 10080`)
@Check(
  'meeting_rules_priority_range',
  `"must_priority" BETWEEN 1 AND 1000 AND "would_like_priority" BETWEEN 1 AND 1000`,
)
export class MeetingRules {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_rules_pkey' })
  @ForeignKey('forum', { name: 'meeting_rules_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  asking: AskingRule;

  /** Requests of one delegation that wait for an answer or were accepted; null: as many as it likes. */
  @Column('integer', { nullable: true })
  mostSent: number | null;

  /** Accepted requests of one delegation, sent and received; null: as many as it likes. */
  @Column('integer', { nullable: true })
  mostAccepted: number | null;

  /** Meetings with a place that a delegation has on one day; null: as many as it likes. */
  @Column('integer', { nullable: true })
  mostPerDay: number | null;

  /** Meetings that one wishes for each delegation; null: nobody counts. */
  @Column('integer', { nullable: true })
  wishedMinimum: number | null;

  /** How long a request waits for its answer. */
  @Column('integer')
  answerHours: number;

  /** So many hours before its end, but not before half of its time, a side is reminded of a request; null: it is not. */
  @Column('integer', { nullable: true })
  remindHours: number | null;

  @Column('integer')
  shortestMinutes: number;

  @Column('integer')
  longestMinutes: number;

  /** The classes of room that accepted meetings may have, best first; empty: every class that the forum has. */
  @Column('text', { array: true })
  roomClasses: string[];

  /** The priority of an accepted meeting by how much it was wished. */
  @Column('integer')
  mustPriority: number;

  @Column('integer')
  wouldLikePriority: number;

  /** For how long a place is held until it is accepted. */
  @Column('integer')
  holdMinutes: number;

  /** From so many minutes before a start, organisers alone give or move places; null: delegations may at any time. */
  @Column('integer', { nullable: true })
  freezeMinutes: number | null;

  /** Whoever is highest is met by rank or above. */
  @Column('text')
  rankRule: RankRule;

  /** So much lower does as well. */
  @Column('integer')
  rankTolerance: number;

  /** How long an interpreter works at a stretch; null: nobody counts. */
  @Column('integer', { nullable: true })
  stretchMinutes: number | null;

  /** How long a pause must be to be a break. */
  @Column('integer')
  breakMinutes: number;

  /** What a room must have where a party takes part from elsewhere; null: nothing. */
  @Column('text', { nullable: true })
  onlineEquipment: string | null;

  @Column('text')
  nameOrder: NameOrder;

  /** By precedence, the highest first; where none fits, `roomClasses`. */
  @Column('jsonb')
  roomsByRank: RoomsByRank[];

  @Column('integer')
  version: number;
}

export const defaultRemindHours = 24;

const defaultRules = {
  asking: 'across-countries',
  mostSent: null,
  mostAccepted: null,
  mostPerDay: null,
  wishedMinimum: null,
  answerHours: 72,
  remindHours: defaultRemindHours,
  shortestMinutes: 15,
  longestMinutes: 60,
  roomClasses: [],
  mustPriority: 60,
  wouldLikePriority: 30,
  holdMinutes: 5,
  freezeMinutes: null,
  rankRule: 'warn',
  rankTolerance: 0,
  stretchMinutes: null,
  breakMinutes: 10,
  onlineEquipment: null,
  nameOrder: 'country-turn',
  roomsByRank: [],
  version: 1,
} satisfies Omit<MeetingRules, 'forumId'>;

/** The rules of a forum; one query, shared by those who ask in one moment outside of a transaction. */
export const meetingRulesOf = sharedRead(
  async (manager: EntityManager, forumId: string): Promise<MeetingRules> =>
    (await findPlain(manager, MeetingRules, { forumId })) ?? { forumId, ...defaultRules },
);
