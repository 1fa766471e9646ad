import { Check, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

/** A role that an account holds in a forum. */
@Entity('role_grant')
@Check(
  'role_grant_role_known',
  `"role" IN ('organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk')`,
)
@Index('role_grant_forum_idx', ['forumId'])
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pkey' })
  @ForeignKey('account', { name: 'role_grant_account_fkey', onDelete: 'CASCADE' })
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'role_grant_pkey' })
  @ForeignKey('forum', { name: 'role_grant_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'role_grant_pkey' })
  role: Role;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
