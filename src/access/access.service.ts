import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { AccessToken } from './access-token.entity.js';
import type { Principal } from './principal.js';
import { RoleGrant } from './role-grant.entity.js';
import type { Role } from './role.js';

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
    const [row] = await this.dataSource.query<PrincipalRow[]>(
      `SELECT t.id AS token_id, a.id AS account_id, a.may_open_forums,
              ARRAY(SELECT role FROM role_grant g WHERE g.account_id = a.id AND g.forum_id = $2) AS roles
         FROM access_token t JOIN account a ON a.id = t.account_id
        WHERE t.hash = $1 AND t.expires_at > now()`,
      [hashOf(token), forumId],
    );
    if (!row) return undefined;
    return { accountId: row.account_id, tokenId: row.token_id, mayOpenForums: row.may_open_forums, roles: row.roles };
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
      if (forumId !== undefined) await this.grant(manager, account.id, forumId, 'organiser');
      return { accountId: account.id, ...(await makeToken(manager, account.id, 'made by the organiser command')) };
    });
  }

  /** Gives an account a role in a forum; having it already is fine. */
  async grant(manager: EntityManager, accountId: string, forumId: string, role: Role): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrant)
      .values({ accountId, forumId, role })
      .orIgnore()
      .execute();
  }
}

interface PrincipalRow {
  token_id: string;
  account_id: string;
  may_open_forums: boolean;
  roles: Role[];
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
