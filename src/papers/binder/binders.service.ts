import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService } from '../../forums/forums.service.js';
import type { RunView } from '../../runs/dto/run-view.dto.js';
import { RunsService } from '../../runs/runs.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { BinderAudience } from './binder-page.js';
import type { CreateBinderDto } from './dto/create-binder.dto.js';

/** What a run of a binder is asked for. */
export interface BinderWish {
  language: Language;
  since: string | null;
  audience: BinderAudience;
}

export const binderKind = 'binder';

@Injectable()
export class BindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly runs: RunsService,
  ) {}

  /** Asks for a binder; its files are the run's. @throws DomainError unknown-reference when `since` is no binder of the forum that the caller may open */
  async ask(
    forumId: string,
    { language, since }: CreateBinderDto,
    caller: Principal,
    reads: Language,
  ): Promise<RunView> {
    await this.forums.frame(forumId);
    const isOrganiser = caller.roles.includes('organiser');
    const input = {
      language: language ?? reads,
      since: since ?? null,
      audience: isOrganiser ? 'organiser' : 'desk',
    } satisfies BinderWish;
    return this.transactions.run(async (manager) => {
      if (since !== undefined && !(await isBinder(manager, forumId, since, isOrganiser ? null : caller.accountId)))
        throw unknownReference('/since', [since]);
      const id = await this.runs.ask(manager, { forumId, kind: binderKind, input, askedBy: caller.accountId });
      return this.runs.get(forumId, id, { caller, language: reads }, manager);
    });
  }
}

/** Whether a binder was made by that run, and by this account unless it is null. */
async function isBinder(manager: EntityManager, forumId: string, id: string, askedBy: string | null): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT FROM run WHERE id = $1 AND forum_id = $2 AND kind = $3 AND manifest IS NOT NULL AND ($4::uuid IS NULL OR asked_by = $4)`,
    [id, forumId, binderKind, askedBy],
  );
  return rows.length > 0;
}
