import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import { AccessToken } from './access-token.entity.js';
import { Account } from './account.entity.js';
import type { MeView, OwnTokenView } from './dto/me.dto.js';
import type { Principal } from './principal.js';
import { RoleGrant } from './role-grant.entity.js';

/** Kinds of tokens that speak for a person. */
const ownKinds = ['sign-in', 'command'] as const;

/** What somebody may know and do about themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async get({ accountId }: Principal): Promise<MeView> {
    const { email, mayOpenForums } = await this.dataSource.getRepository(Account).findOneByOrFail({ id: accountId });
    const grants = await this.dataSource
      .getRepository(RoleGrant)
      .find({ where: { accountId }, order: { forumId: 'ASC', role: 'ASC', id: 'ASC' } });
    const roles = grants.map(({ forumId, accountId: _, createdAt, ...grant }) => ({
      forum: forumId,
      ...grant,
      createdAt: createdAt.toISOString(),
    }));
    return { email, mayOpenForums, roles };
  }

  /** The tokens that speak for the caller now, the newest first. */
  async tokens({ accountId, tokenId }: Principal, { cursor, limit }: PageQuery): Promise<Page<OwnTokenView>> {
    const [before] = readCursor(cursor, isUuid) ?? [];
    const query = this.dataSource
      .getRepository(AccessToken)
      .createQueryBuilder('t')
      .where({ accountId, kind: In([...ownKinds]), revokedAt: IsNull(), expiresAt: MoreThan(new Date()) });
    if (before) query.andWhere('t.id < :before', { before });
    const rows = await query
      .orderBy('t.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((token) => viewOf(token, tokenId)) };
  }

  /** Takes back one of the caller's own tokens. */
  async revoke({ accountId }: Principal, tokenId: string): Promise<void> {
    const { affected } = await this.transactions.run((manager) =>
      manager.update(
        AccessToken,
        { id: tokenId, accountId, kind: In([...ownKinds]), revokedAt: IsNull() },
        { revokedAt: () => 'now()' },
      ),
    );
    if (affected === 0) throw notFound('token');
  }
}

function viewOf({ id, kind, label, createdAt, expiresAt, lastUsedAt }: AccessToken, callersId: string): OwnTokenView {
  return {
    id,
    kind: kind as OwnTokenView['kind'], // the query takes no other
    label,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isThisOne: id === callersId,
  };
}
