import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { ForumsService } from '../../forums/forums.service.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { invalidField } from '../../shared/errors/validation.js';
import { isInstant, isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { intervalWithOffset, readInterval } from '../../shared/time/forum-time.js';
import { rulesOf } from '../exhibition-rules.entity.js';
import type { CreateLoadInSlotsDto, LoadInSlotView } from './dto/load-in.dto.js';
import { loadInFull, loadInOverlaps } from './fit-out.errors.js';
import { ownSheet, refuseAfterDeadline } from './fit-outs.service.js';
import { LoadInSlot } from './load-in-slot.entity.js';

const mostSlots = 200;

/** When exhibitors drive up to which dock; never more of them at once than it takes. */
@Injectable()
export class LoadInsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
  ) {}

  /** Cuts the time of a dock into slots; a last piece that is too short is left out. */
  async create(forumId: string, dto: CreateLoadInSlotsDto): Promise<LoadInSlotView[]> {
    const { dock, slotMinutes, capacity, start, end } = dto;
    return this.transactions.run(async (manager) => {
      const { timeZone } = await this.forums.frame(forumId, manager);
      const during = readInterval({ start, end }, timeZone, '');
      const length = slotMinutes * 60_000;
      const count = Math.floor((during.end.getTime() - during.start.getTime()) / length);
      if (count < 1 || count > mostSlots) throw invalidField('/slotMinutes', count < 1 ? 'max' : 'min', slotMinutes);
      const slots = Array.from({ length: count }, (_, index) => {
        const startsAt = new Date(during.start.getTime() + index * length);
        return manager.create(LoadInSlot, {
          ...{ forumId, dock, capacity, taken: 0, startsAt },
          endsAt: new Date(startsAt.getTime() + length),
        });
      });
      await manager
        .insert(LoadInSlot, slots)
        .catch(refuseOn({ load_in_slot_one_at_a_time: () => loadInOverlaps(dock) }));
      return slots.map((slot) => viewOf(slot, timeZone));
    });
  }

  /** By start. */
  async list(forumId: string, { cursor, limit }: PageQuery): Promise<Page<LoadInSlotView>> {
    const after = readCursor(cursor, (part, index) => (index === 0 ? isInstant(part) : isUuid(part)), 2);
    const { timeZone } = await this.forums.frame(forumId);
    const query = this.dataSource.manager
      .createQueryBuilder(LoadInSlot, 'slot')
      .where('slot.forumId = :forumId', { forumId });
    if (after)
      query.andWhere('(slot.startsAt, slot.id) > (:start::timestamptz, :id::uuid)', { start: after[0], id: after[1] });
    const slots = await query
      .orderBy('slot.startsAt')
      .addOrderBy('slot.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(slots, limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
    return { ...page, items: page.items.map((slot) => viewOf(slot, timeZone)) };
  }

  /** Takes a place in a slot, and lets go of the one that the exhibitor had; until the deadline, as the sheet. */
  async take(forumId: string, caller: Principal, delegationId: string, slotId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.requireOpen(manager, forumId, caller, delegationId);
      await lockSlots(manager, forumId, delegationId, slotId);
      await free(manager, delegationId);
      const slot = await manager.findOneBy(LoadInSlot, { id: slotId, forumId });
      if (!slot) throw unknownReference('/slotId', [slotId]);
      const taken = await manager.query<unknown[]>(
        `WITH stock AS (UPDATE load_in_slot SET taken = taken + 1 WHERE id = $3 AND taken < capacity RETURNING id)
         INSERT INTO load_in (forum_id, delegation_id, slot_id) SELECT $1, $2, id FROM stock
         ON CONFLICT (delegation_id) DO NOTHING RETURNING slot_id`,
        [forumId, delegationId, slotId],
      );
      if (taken.length === 0) throw loadInFull(slot.dock);
    });
  }

  /** Lets go of the slot that an exhibitor has, if any. */
  async release(forumId: string, caller: Principal, delegationId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.requireOpen(manager, forumId, caller, delegationId);
      await free(manager, delegationId);
    });
  }

  private async requireOpen(
    manager: EntityManager,
    forumId: string,
    caller: Principal,
    delegationId: string,
  ): Promise<void> {
    await ownSheet(manager, forumId, caller, delegationId);
    const { timeZone } = await this.forums.frame(forumId, manager);
    await refuseAfterDeadline(manager, caller, { timeZone, until: (await rulesOf(manager, forumId)).fitOutUntil });
  }
}

/** The old one and the new one, by id, whoever changes between the same two. */
async function lockSlots(manager: EntityManager, forumId: string, delegationId: string, slotId: string): Promise<void> {
  await manager.query(
    `SELECT id FROM load_in_slot WHERE forum_id = $1 AND (id = $3 OR id IN (SELECT slot_id FROM load_in WHERE delegation_id = $2))
      ORDER BY id FOR NO KEY UPDATE`,
    [forumId, delegationId, slotId],
  );
}

async function free(manager: EntityManager, delegationId: string): Promise<void> {
  await manager.query(
    `WITH freed AS (DELETE FROM load_in WHERE delegation_id = $1 RETURNING slot_id)
     UPDATE load_in_slot s SET taken = taken - 1 FROM freed WHERE s.id = freed.slot_id`,
    [delegationId],
  );
}

function viewOf({ id, dock, startsAt, endsAt, capacity, taken }: LoadInSlot, timeZone: string): LoadInSlotView {
  return {
    ...{ id, dock, capacity, free: capacity - taken },
    ...intervalWithOffset({ start: startsAt, end: endsAt }, timeZone),
  };
}
