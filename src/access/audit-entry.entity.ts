import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const auditActions = ['created', 'changed', 'removed'] as const;
export type AuditAction = (typeof auditActions)[number];
export const auditActors = ['account', 'public', 'worker', 'command', 'unknown'] as const;
export type AuditActor = (typeof auditActors)[number];

/** One change of one row, written by a trigger and never changed; it refers by ids alone, since it outlives what it tells of. */
@Entity('audit_entry')
@Check('audit_entry_actor_known', `"actor" IN ('account', 'public', 'worker', 'command', 'unknown')`)
@Check('audit_entry_action_known', `"action" IN ('created', 'changed', 'removed')`)
@Check('audit_entry_sealed_has_key', `("sealed" IS NULL) = ("key_id" IS NULL)`)
@Index('audit_entry_forum_idx', ['forumId', 'id'])
@Index('audit_entry_forum_type_idx', ['forumId', 'recordType', 'id'])
@Index('audit_entry_record_idx', ['recordId', 'id'])
@Index('audit_entry_account_idx', ['accountId', 'id'])
export class AuditEntry {
  /** Rises with time. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'audit_entry_pkey' })
  id: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  /** Null: it belongs to no forum. */
  @Column('text', { nullable: true })
  forumId: string | null;

  /** The table, with hyphens. */
  @Column('text')
  recordType: string;

  /** Of a part, such as an attendee, it is what it is part of. */
  @Column('text')
  recordId: string;

  @Column('text')
  action: AuditAction;

  @Column('text')
  actor: AuditActor;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('uuid', { nullable: true })
  tokenId: string | null;

  @Column('uuid', { nullable: true })
  requestId: string | null;

  /** By column; null for a personal one, whose values are sealed. */
  @Column('jsonb')
  changes: Record<string, AuditChange | null>;

  @Column('uuid', { nullable: true })
  keyId: string | null;

  /** The changes of the personal columns, under that key. */
  @Column('bytea', { nullable: true })
  sealed: Buffer | null;
}

export interface AuditChange {
  from?: unknown;
  to?: unknown;
}
