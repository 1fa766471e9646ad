import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { AccessToken } from './access-token.entity.js';
import type { Principal } from './principal.js';
import { RoleGrant } from './role-grant.entity.js';

/** How long a token that was made by the command works. */
const tokenDays = 90;

@Injectable()
export class AccessService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Who shows this token, with their roles in a forum; undefined when the token is unknown or has ended. */
  async principalFor(token: string, forumId: string | null): Promise<Principal | undefined> {
    const [row] = await this.dataSource.query<Principal[]>(
      `SELECT t.id AS "tokenId", a.id AS "accountId", a.may_open_forums AS "mayOpenForums", held.*
         FROM access_token t JOIN account a ON a.id = t.account_id
         CROSS JOIN LATERAL (
           SELECT coalesce(array_agg(DISTINCT role), '{}') AS roles,
                  coalesce(array_agg(delegation_id) FILTER (WHERE role = 'liaison'), '{}') AS "delegationIds",
                  coalesce(array_agg(delegate_id) FILTER (WHERE role = 'delegate'), '{}') AS "delegateIds",
                  coalesce(array_agg(interpreter_id) FILTER (WHERE role = 'interpreter'), '{}') AS "interpreterIds",
                  coalesce(array_agg(delegation_id) FILTER (WHERE role = 'exhibitor'), '{}') AS "exhibitorOf"
             FROM role_grant WHERE account_id = a.id AND forum_id = $2) AS held
        WHERE t.hash = $1 AND t.expires_at > now()`,
      [hashOf(token), forumId],
    );
    return row;
  }

  /** Makes an account that may open forums, or gives it that right, and a token that is shown this once. */
  async addOrganiser(email: string, forumId?: string): Promise<{ accountId: string; token: string; expiresAt: Date }> {
    return this.transactions.run(async (manager) => {
      const [account] = await manager.query<{ id: string }[]>(
        `INSERT INTO account (email, may_open_forums) VALUES ($1, true)
         ON CONFLICT (lower(email)) DO UPDATE SET may_open_forums = true RETURNING id`,
        [email],
      );
      if (!account) throw new Error('An upsert returned no row.');
      if (forumId !== undefined) await this.grantOrganiser(manager, account.id, forumId);
      return { accountId: account.id, ...(await makeToken(manager, account.id, 'made by the organiser command')) };
    });
  }

  /** Makes an account an organiser of a forum; being it already is fine. */
  async grantOrganiser(manager: EntityManager, accountId: string, forumId: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrant)
      .values({ accountId, forumId, role: 'organiser' })
      .orIgnore()
      .execute();
  }
}

async function makeToken(
  manager: EntityManager,
  accountId: string,
  label: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = `gapgo_${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(Date.now() + tokenDays * 86_400_000);
  await manager.insert(AccessToken, { accountId, label, hash: hashOf(token), expiresAt });
  return { token, expiresAt };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
