import { ApiProperty } from '@nestjs/swagger';
import { auditActions, auditActors, type AuditAction, type AuditActor } from '../audit-entry.entity.js';

export class AuditActorView {
  /** public: nobody was signed in; unknown: the change did not come through the program. */
  @ApiProperty({ enum: auditActors })
  kind: AuditActor;

  /** Who changed it, or in whose name the worker did. */
  @ApiProperty({ type: String, nullable: true })
  accountId: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  /** What the token was called with which it came. */
  @ApiProperty({ type: String, nullable: true })
  tokenLabel: string | null;
}

export class AuditChangeView {
  @ApiProperty({ example: 'rank' })
  field: string;

  /** Null: there was nothing. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  from: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  to: unknown;

  /** The values were somebody's own, and were destroyed when that person was erased. */
  isErased: boolean;
}

export class AuditEntryView {
  id: string;

  @ApiProperty({ example: '2025-11-20T03:12:45.123Z' })
  at: string;

  @ApiProperty({ example: 'delegate' })
  recordType: string;

  recordId: string;

  @ApiProperty({ enum: auditActions })
  action: AuditAction;

  actor: AuditActorView;

  /** Of the request that made the change; the same in several entries. */
  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;

  changes: AuditChangeView[];
}
