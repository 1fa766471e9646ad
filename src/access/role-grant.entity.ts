import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

/** A role that an account holds in a forum; liaisons, exhibitors, delegates and interpreters hold it for one of the forum's own. */
@Entity('role_grant')
@Check(
  'role_grant_role_known',
  `"role" IN ('organiser', 'protocol', 'liaison', 'delegate', 'exhibitor', 'interpreter', 'desk')`,
)
@Check('role_grant_for_delegation', `("role" IN ('liaison', 'exhibitor')) = ("delegation_id" IS NOT NULL)`)
@Check('role_grant_for_delegate', `("role" = 'delegate') = ("delegate_id" IS NOT NULL)`)
@Check('role_grant_for_interpreter', `("role" = 'interpreter') = ("interpreter_id" IS NOT NULL)`)
@ForeignKey('delegation', ['forumId', 'delegationId'], ['forumId', 'id'], {
  name: 'role_grant_delegation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('delegate', ['forumId', 'delegateId'], ['forumId', 'id'], {
  name: 'role_grant_delegate_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('interpreter', ['forumId', 'interpreterId'], ['forumId', 'id'], {
  name: 'role_grant_interpreter_fkey',
  onDelete: 'CASCADE',
})
@Index('role_grant_key', { synchronize: false })
@Index('role_grant_forum_idx', ['forumId', 'id'])
@Index('role_grant_delegation_idx', ['delegationId'], { where: '"delegation_id" IS NOT NULL' })
@Index('role_grant_delegate_idx', ['delegateId'], { where: '"delegate_id" IS NOT NULL' })
@Index('role_grant_interpreter_idx', ['interpreterId'], { where: '"interpreter_id" IS NOT NULL' })
export class RoleGrant {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'role_grant_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('account', { name: 'role_grant_account_fkey', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text')
  @ForeignKey('forum', { name: 'role_grant_forum_fkey', onDelete: 'CASCADE' })
  forumId: string;

  @Column('text')
  role: Role;

  /** Whom a liaison speaks for, or whose booth an exhibitor sees to. */
  @Column('uuid', { nullable: true })
  delegationId: string | null;

  /** Who the delegate is. */
  @Column('uuid', { nullable: true })
  delegateId: string | null;

  @Column('uuid', { nullable: true })
  interpreterId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
