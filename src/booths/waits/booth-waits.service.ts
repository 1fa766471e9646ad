import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { freeExpiredHolds, offerFreeBooths } from '../booth-holds.js';
import { exhibitorHasBooth, exhibitorWaits } from '../booth.errors.js';
import type { BoothWaitView, JoinWaitDto } from '../dto/booth-wait.dto.js';
import { exhibitorsSeenBy, refuseOthers } from '../exhibitor-rights.js';
import { exhibitorsOf } from '../exhibitors.js';
import { BoothWait } from './booth-wait.entity.js';

/** The line of those for whom no booth was free. */
@Injectable()
export class BoothWaitsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
  ) {}

  /** Joins the end of the line; when a booth is free that fits, it is held at once. */
  async join(forumId: string, caller: Principal, { delegationId, ...wish }: JoinWaitDto): Promise<BoothWaitView> {
    refuseOthers(caller, delegationId);
    return this.transactions.run(async (manager) => {
      await this.delegations.partiesOf(manager, forumId, [delegationId], '/delegationId');
      await freeExpiredHolds(manager, forumId);
      await refuseWhoHasOne(manager, forumId, delegationId);
      const wait = manager.create(BoothWait, { forumId, delegationId, ...wish });
      await manager
        .insert(BoothWait, wait)
        .catch(refuseOn({ booth_wait_exhibitor_waiting_key: () => exhibitorWaits(delegationId) }));
      await offerFreeBooths(manager, forumId);
      return this.viewIn(manager, forumId, wait.id);
    });
  }

  /** By place in the line. */
  async list(forumId: string, caller: Principal, { cursor, limit }: PageQuery): Promise<Page<BoothWaitView>> {
    const after = readCursor(cursor, isUuid);
    const seen = exhibitorsSeenBy(caller);
    const query = this.dataSource.manager
      .createQueryBuilder(BoothWait, 'wait')
      .where('wait.forumId = :forumId', { forumId });
    if (seen) query.andWhere('wait.delegationId = ANY(:seen)', { seen });
    if (after) query.andWhere('wait.id > :after', { after: after[0] });
    const waits = await query
      .orderBy('wait.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(waits, limit, ({ id }) => [id]);
    return { ...page, items: await this.viewsOf(this.dataSource.manager, forumId, page.items) };
  }

  async leave(forumId: string, caller: Principal, id: string): Promise<BoothWaitView> {
    return this.transactions.run(async (manager) => {
      const { delegationId } = await find(manager, forumId, id);
      if (exhibitorsSeenBy(caller)?.includes(delegationId) === false) throw notFound('wait');
      const { affected } = await manager.update(
        BoothWait,
        { id, status: 'waiting' },
        { status: 'left', endedAt: () => 'now()' },
      );
      if (affected === 0) throw illegalTransition('leave', (await find(manager, forumId, id)).status, ['waiting']);
      return this.viewIn(manager, forumId, id);
    });
  }

  private async viewIn(manager: EntityManager, forumId: string, id: string): Promise<BoothWaitView> {
    const [view] = await this.viewsOf(manager, forumId, [await find(manager, forumId, id)]);
    if (!view) throw notFound('wait');
    return view;
  }

  private async viewsOf(manager: EntityManager, forumId: string, waits: BoothWait[]): Promise<BoothWaitView[]> {
    const delegationIds = waits.map(({ delegationId }) => delegationId);
    const exhibitors = await exhibitorsOf(this.delegations, manager, forumId, delegationIds);
    return waits.map(({ forumId: _forumId, delegationId, waitsSince, endedAt, ...wait }) => ({
      ...wait,
      exhibitor: exhibitors.get(delegationId) ?? { delegationId, code: '', name: {} },
      waitsSince: waitsSince.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }));
  }
}

async function find(manager: EntityManager, forumId: string, id: string): Promise<BoothWait> {
  const wait = await manager.findOneBy(BoothWait, { id, forumId });
  if (!wait) throw notFound('wait');
  return wait;
}

async function refuseWhoHasOne(manager: EntityManager, forumId: string, delegationId: string): Promise<void> {
  const engaged = await manager.query<unknown[]>(
    `SELECT FROM booth_reservation WHERE forum_id = $1 AND delegation_id = $2 AND status IN ('held', 'reserved')`,
    [forumId, delegationId],
  );
  if (engaged.length > 0) throw exhibitorHasBooth(delegationId);
}
