import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An account that acts for a person. */
export interface HolderAccount {
  accountId: string;
  email: string;
  since: string;
}

/** What is held about the accounts of a person, and how it is taken out. */
@Injectable()
export class AccountErasure {
  /** The accounts that are this delegate. */
  async accountsOf(manager: EntityManager, delegateId: string): Promise<HolderAccount[]> {
    const rows = await manager.query<(Omit<HolderAccount, 'since'> & { since: Date })[]>(
      `SELECT a.id AS "accountId", a.email, g.created_at AS since FROM role_grant g JOIN account a ON a.id = g.account_id
        WHERE g.delegate_id = $1 ORDER BY g.id`,
      [delegateId],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  /**
   * Takes the roles as this delegate away. An account that was theirs and is nothing else to anybody loses its address
   * and its tokens; the row stays, for what it made. @returns the accounts erased
   */
  async eraseDelegate(manager: EntityManager, delegateId: string, mailboxes: string[]): Promise<string[]> {
    const [held] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM role_grant WHERE delegate_id = $1 RETURNING account_id AS id`,
      [delegateId],
    );
    return eraseUnused(
      manager,
      held.map(({ id }) => id),
      mailboxes,
    );
  }

  /** The same for all who were there for one forum alone; who organises it keeps that role. @returns the accounts erased */
  async eraseForum(manager: EntityManager, forumId: string): Promise<string[]> {
    const [held] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM role_grant WHERE forum_id = $1 AND role NOT IN ('organiser', 'protocol') RETURNING account_id AS id`,
      [forumId],
    );
    return eraseUnused(
      manager,
      held.map(({ id }) => id),
      [],
    );
  }
}

async function eraseUnused(manager: EntityManager, accountIds: string[], mailboxes: string[]): Promise<string[]> {
  const [erased] = await manager.query<[{ id: string }[], number]>(
    `UPDATE account a SET email = 'erased-' || id || '@gapgo.invalid'
      WHERE (id = ANY($1) OR lower(email) = ANY($2)) AND NOT may_open_forums AND email NOT LIKE 'erased-%@gapgo.invalid'
        AND NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id) RETURNING id`,
    [accountIds, mailboxes.map((mailbox) => mailbox.toLowerCase())],
  );
  const ids = erased.map(({ id }) => id);
  await manager.query(`DELETE FROM access_token WHERE account_id = ANY($1)`, [ids]);
  await manager.query(`DELETE FROM sign_in WHERE account_id = ANY($1) OR lower(email) = ANY($2)`, [
    ids,
    mailboxes.map((mailbox) => mailbox.toLowerCase()),
  ]);
  await manager.query(`DELETE FROM idempotency_key WHERE account_id = ANY($1)`, [ids]);
  return ids;
}
