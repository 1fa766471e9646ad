import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page } from '../shared/http/page.js';
import { lastOrganiser, roleHeld, roleScopeDiffers, unknownInForum } from './access.errors.js';
import type { GrantRoleDto, RoleGrantsQuery, RoleGrantView } from './dto/role-grant.dto.js';
import { scopeFieldOf } from './role.js';
import { RoleGrant } from './role-grant.entity.js';

/** Who is what in a forum, as its organisers say. */
@Injectable()
export class RoleGrantsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async list(forumId: string, { cursor, limit, role }: RoleGrantsQuery): Promise<Page<RoleGrantView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const rows = await this.dataSource.query<GrantRow[]>(
      `${selectView} WHERE g.forum_id = $1 AND ($2::uuid IS NULL OR g.id > $2) AND ($3::text IS NULL OR g.role = $3)
        ORDER BY g.id LIMIT $4`,
      [forumId, after, role, limit + 1],
    );
    return pageOf(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** Gives a role to whoever has this address; who has no account yet gets one. */
  async grant(forumId: string, { email, role, ...scope }: GrantRoleDto): Promise<RoleGrantView> {
    const field = scopeFieldOf(role);
    const refusal = () => roleScopeDiffers(role, field === null ? [] : [field]);
    return this.transactions.run(async (manager) => {
      const accountId = await this.accountOf(manager, email);
      const grant = manager.create(RoleGrant, { accountId, forumId, role, ...scope });
      await manager.insert(RoleGrant, grant).catch(
        refuseOn({
          role_grant_for_delegation: refusal,
          role_grant_for_delegate: refusal,
          role_grant_for_interpreter: refusal,
          role_grant_key: () => roleHeld(email, role),
          role_grant_delegation_fkey: () => unknownInForum('/delegationId', scope.delegationId ?? ''),
          role_grant_delegate_fkey: () => unknownInForum('/delegateId', scope.delegateId ?? ''),
          role_grant_interpreter_fkey: () => unknownInForum('/interpreterId', scope.interpreterId ?? ''),
        }),
      );
      const [row] = await manager.query<GrantRow[]>(`${selectView} WHERE g.id = $1`, [grant.id]);
      if (!row) throw new Error('The role just given is not there.');
      return viewOf(row);
    });
  }

  /** Takes a role away; two organisers who take away each other wait for one another here. @throws DomainError last-organiser */
  async take(forumId: string, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const organisers = await manager.query<{ id: string }[]>(
        `SELECT id FROM role_grant WHERE forum_id = $1 AND role = 'organiser' ORDER BY id FOR UPDATE`,
        [forumId],
      );
      if (organisers.length === 1 && organisers[0]?.id === id) throw lastOrganiser();
      const { affected } = await manager.delete(RoleGrant, { id, forumId });
      if (affected === 0) throw notFound('role-grant');
    });
  }

  private async accountOf(manager: EntityManager, email: string): Promise<string> {
    const [account] = await manager.query<{ id: string }[]>(
      `INSERT INTO account (email) VALUES ($1) ON CONFLICT (lower(email)) DO UPDATE SET email = account.email RETURNING id`,
      [email],
    );
    if (!account) throw new Error('An upsert returned no row.');
    return account.id;
  }
}

const selectView = `
  SELECT g.id, a.email, g.role, g.delegation_id AS "delegationId", g.delegate_id AS "delegateId",
         g.interpreter_id AS "interpreterId", g.created_at AS "createdAt"
    FROM role_grant g JOIN account a ON a.id = g.account_id`;

type GrantRow = Omit<RoleGrantView, 'createdAt'> & { createdAt: Date };

function viewOf({ createdAt, ...row }: GrantRow): RoleGrantView {
  return { ...row, createdAt: createdAt.toISOString() };
}
