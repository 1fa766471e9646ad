import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { AccessToken } from './access-token.entity.js';
import type {
  CreateIntegrationTokenDto,
  IntegrationTokenView,
  NewIntegrationTokenView,
} from './dto/integration-token.dto.js';
import type { Principal } from './principal.js';
import { inDays, newToken, tokenDays } from './token.js';

/** Tokens for programs, in one forum. */
@Injectable()
export class IntegrationTokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Those that could still be used. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<IntegrationTokenView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const rows = await this.dataSource.query<TokenRow[]>(
      `${selectView} WHERE t.forum_id = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND ($2::uuid IS NULL OR t.id > $2)
        ORDER BY t.id LIMIT $3`,
      [forumId, after, limit + 1],
    );
    return pageOf(rows.map(viewOf), limit, ({ id }) => [id]);
  }

  /** Makes a token, shown in this answer alone. */
  async create(
    forumId: string,
    { label, scopes, days = tokenDays.integration }: CreateIntegrationTokenDto,
    { accountId }: Principal,
  ): Promise<NewIntegrationTokenView> {
    const { token, hash } = newToken();
    return this.transactions.run(async (manager) => {
      const made = manager.create(AccessToken, {
        ...{ accountId, kind: 'integration', forumId, scopes, label, hash, expiresAt: inDays(days) },
      });
      await manager.insert(AccessToken, made);
      const [row] = await manager.query<TokenRow[]>(`${selectView} WHERE t.id = $1`, [made.id]);
      if (!row) throw new Error('The token just made is not there.');
      return { ...viewOf(row), token };
    });
  }

  async revoke(forumId: string, id: string): Promise<void> {
    const { affected } = await this.transactions.run((manager) =>
      manager.update(AccessToken, { id, forumId, revokedAt: IsNull() }, { revokedAt: () => 'now()' }),
    );
    if (affected === 0) throw notFound('token');
  }
}

const selectView = `
  SELECT t.id, t.label, t.scopes, a.email AS "madeBy", t.created_at AS "createdAt", t.expires_at AS "expiresAt",
         t.last_used_at AS "lastUsedAt"
    FROM access_token t JOIN account a ON a.id = t.account_id`;

interface TokenRow extends Omit<IntegrationTokenView, 'createdAt' | 'expiresAt' | 'lastUsedAt'> {
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

function viewOf({ createdAt, expiresAt, lastUsedAt, ...row }: TokenRow): IntegrationTokenView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
