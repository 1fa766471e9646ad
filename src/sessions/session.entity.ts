import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { LocalizedText } from '../shared/names/localized-text.js';

export const sessionKinds = [
  'plenary',
  'thematic',
  'signing',
  'courtesy-call',
  'reception',
  'break',
  'cultural-space',
  'site-visit',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** An item of the draft agenda; it claims its room and its speakers. */
@Entity('session')
@Index('session_forum_id_key', ['forumId', 'id'], { unique: true })
@Index('session_forum_code_key', ['forumId', 'code'], { unique: true })
@Index('session_forum_start_idx', ['forumId', 'startsAt', 'id'])
@Index('session_room_idx', ['roomId'])
@Check('session_in_order', `"starts_at" < "ends_at"`)
@Check('session_expected_positive', `"expected" > 0`)
@Check(
  'session_kind_known',
  `"kind" IN ('plenary', 'thematic', 'signing', 'courtesy-call', 'reception', 'break', 'cultural-space', 'site-visit')`,
)
export class Session {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'session_pkey' })
  id: string;

  @Column('text')
  @ForeignKey('forum', { name: 'session_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  code: string;

  @Column('text')
  kind: SessionKind;

  @Column('jsonb')
  title: LocalizedText;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** Null: it takes place all over the venue, or elsewhere. */
  @Column('uuid', { nullable: true })
  @ForeignKey('room', { name: 'session_room_fkey' })
  roomId: string | null;

  /** In which is spoken, the main one first; ISO 639 codes. */
  @Column('text', { array: true, default: [] })
  languages: string[];

  /** Interpretation that is offered, as pairs such as vi-ja; either direction. */
  @Column('text', { array: true, default: [] })
  interpretation: string[];

  /** How many people are expected; null: nobody has said. */
  @Column('integer', { nullable: true })
  expected: number | null;

  /** Where those who are not there take part. Only those concerned are told, unless it is public. */
  @Column('text', { nullable: true })
  onlineLink: string | null;

  /** A link that there is stands in the released agenda. */
  @Column('boolean', { default: false })
  isOnlineLinkPublic: boolean;

  /** To others its room and its people are just busy; it is never released. */
  @Column('boolean', { default: false })
  isConfidential: boolean;

  @Column('boolean', { default: true })
  isPublic: boolean;

  /** RFC 5545 SEQUENCE: 0 with the first release, one more with each that has another time or place or leaves it out; null before. */
  @Column('integer', { nullable: true })
  sequence: number | null;

  /** Time and place as they were released last, to tell a change; null: it is in no release, or not any more. */
  @Column('jsonb', { nullable: true })
  released: object | null;

  @VersionColumn()
  version: number;
}
