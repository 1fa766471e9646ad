import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../shared/database/pool.js';
import { SharedReads } from '../shared/database/shared-reads.js';
import { Transactions } from '../shared/database/transactions.js';
import { AccessToken } from './access-token.entity.js';
import type { Principal } from './principal.js';
import { RoleGrant } from './role-grant.entity.js';
import type { Role } from './role.js';
import type { Scope } from './scope.js';
import { TokenUses } from './token-uses.js';
import { hashOf, inDays, newToken, tokenDays } from './token.js';

/** A token that works, as it stands; an integration's has no roles until a route gives it some. */
export interface HeldToken extends Principal {
  /** Of an integration's token: the only forum in which it works. */
  forumId: string | null;
  scopes: Scope[];
}

@Injectable()
export class AccessService {
  /** Those who show the same token in one moment, a program with many calls at once, share a read. */
  private readonly heldTokens = new SharedReads((key) => this.readHeld(key));

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly uses: TokenUses,
  ) {}

  /** Who shows this token, with their roles in a forum; undefined when the token is unknown, revoked or has ended. */
  async tokenHeld(token: string, forumId: string | null): Promise<HeldToken | undefined> {
    const row = await this.heldTokens.of(JSON.stringify([hashOf(token).toString('hex'), forumId]));
    if (!row) return undefined;
    const { isUsedAnew, ...held } = row;
    if (isUsedAnew) this.uses.note(held.tokenId);
    return held.tokenKind === 'integration' ? { ...held, ...nothingByItself } : held;
  }

  private async readHeld(key: string): Promise<(HeldToken & { isUsedAnew: boolean }) | undefined> {
    const [hash, forumId] = JSON.parse(key) as [string, string | null]; // as `tokenHeld` wrote it
    const values = [Buffer.from(hash, 'hex'), forumId];
    const { rows } = await poolOf(this.dataSource).query<HeldToken & { isUsedAnew: boolean }>({ ...heldToken, values });
    return rows[0];
  }

  /** The mailboxes of those who hold this role in the forum, by account; one query. */
  async mailboxesOf(manager: EntityManager, forumId: string, role: Role): Promise<string[]> {
    const rows = await manager.query<{ email: string }[]>(
      `SELECT email FROM account WHERE id IN (SELECT account_id FROM role_grant WHERE forum_id = $1 AND role = $2) ORDER BY id`,
      [forumId, role],
    );
    return rows.map(({ email }) => email);
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
      const { token, hash } = newToken();
      const expiresAt = inDays(tokenDays.command);
      const label = 'made by the organiser command';
      await manager.insert(AccessToken, { accountId: account.id, kind: 'command', label, hash, expiresAt });
      return { accountId: account.id, token, expiresAt };
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

/** An integration acts for nobody: what its maker holds is not its own. */
const nothingByItself = {
  mayOpenForums: false,
  roles: [],
  delegationIds: [],
  delegateIds: [],
  interpreterIds: [],
  exhibitorOf: [],
};

/** Prepared once on each connection: every request but the public's asks it. */
const heldToken = {
  name: 'held-token',
  text: `SELECT t.id AS "tokenId", t.kind AS "tokenKind", t.forum_id AS "forumId", t.scopes, a.id AS "accountId",
          a.may_open_forums AS "mayOpenForums", held.*,
          coalesce(t.last_used_at < now() - interval '1 minute', true) AS "isUsedAnew"
     FROM access_token t JOIN account a ON a.id = t.account_id
     CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(DISTINCT role), '{}') AS roles,
              coalesce(array_agg(delegation_id) FILTER (WHERE role = 'liaison'), '{}') AS "delegationIds",
              coalesce(array_agg(delegate_id) FILTER (WHERE role = 'delegate'), '{}') AS "delegateIds",
              coalesce(array_agg(interpreter_id) FILTER (WHERE role = 'interpreter'), '{}') AS "interpreterIds",
              coalesce(array_agg(delegation_id) FILTER (WHERE role = 'exhibitor'), '{}') AS "exhibitorOf"
         FROM role_grant WHERE account_id = a.id AND forum_id = coalesce(t.forum_id, $2)) AS held
    WHERE t.hash = $1 AND t.expires_at > now() AND t.revoked_at IS NULL
      AND (t.kind <> 'integration' OR 'organiser' = ANY(held.roles))`,
};
