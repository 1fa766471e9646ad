import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { ForumsService } from '../../forums/forums.service.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../../shared/http/page.js';
import { staleVersion } from '../../shared/http/version.js';
import type { Language } from '../../shared/names/localized-text.js';
import { foldForSearch } from '../../shared/names/search-text.js';
import { withOffset } from '../../shared/time/forum-time.js';
import { exhibitorsSeenBy } from '../exhibitor-rights.js';
import { rulesOf } from '../exhibition-rules.entity.js';
import type { ChangeFitOutDto, FitOutView } from './dto/fit-out.dto.js';
import { fitOutRows, type FitOutRow } from './fit-out-rows.js';
import { fitOutClosed } from './fit-out.errors.js';
import { inWords, missingParts, type FitOutPart } from './missing-parts.js';

/** An exhibitor whose sheet is to be filled in by then. */
export interface FitOutDue {
  delegationId: string;
  boothNumber: string;
  until: Date;
  missing: FitOutPart[];
}

/** When a sheet can be changed no more, and how its times are told. */
interface Frame {
  until: Date | null;
  timeZone: string;
}

/** What exhibitors want in their booths. */
@Injectable()
export class FitOutsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly forums: ForumsService,
    private readonly delegations: DelegationsService,
  ) {}

  /** By delegation; exhibitors see their own. */
  async list(
    forumId: string,
    caller: Principal,
    { cursor, limit }: PageQuery,
    reader: Language,
  ): Promise<Page<FitOutView>> {
    const [after] = readCursor(cursor, isUuid) ?? [];
    const { manager } = this.dataSource;
    const filter = { delegationIds: exhibitorsSeenBy(caller), after, limit: limit + 1 };
    const page = pageOf(await fitOutRows(manager, forumId, filter), limit, ({ delegationId }) => [delegationId]);
    const frame = await this.frame(manager, forumId);
    return { ...page, items: page.items.map((row) => viewOf(row, frame, reader)) };
  }

  async get(forumId: string, caller: Principal, delegationId: string, reader: Language): Promise<FitOutView> {
    const { manager } = this.dataSource;
    return viewOf(await ownSheet(manager, forumId, caller, delegationId), await this.frame(manager, forumId), reader);
  }

  /** Exhibitors change their own until the deadline, by the database's clock; organisers also after it. */
  async change(
    forumId: string,
    caller: Principal,
    { delegationId, version }: { delegationId: string; version: number },
    dto: ChangeFitOutDto,
    reader: Language,
  ): Promise<FitOutView> {
    return this.transactions.run(async (manager) => {
      const before = await ownSheet(manager, forumId, caller, delegationId);
      const frame = await this.frame(manager, forumId);
      await refuseAfterDeadline(manager, caller, frame);
      if (before.version !== version) throw staleVersion(version);
      if (dto.staffDelegateIds) await this.requireStaff(manager, forumId, delegationId, dto.staffDelegateIds);
      await write(manager, forumId, { ...before, ...dto }, version);
      return viewOf(await ownSheet(manager, forumId, caller, delegationId), frame, reader);
    });
  }

  /** Those with a reserved booth whose sheets are not complete, when the deadline lies ahead and not after `until`; for reminders. */
  async fitOutsDue(manager: EntityManager, forumId: string): Promise<FitOutDue[]> {
    const { fitOutUntil } = await rulesOf(manager, forumId);
    if (fitOutUntil === null || (await isOver(manager, fitOutUntil))) return [];
    const rows = await fitOutRows(manager, forumId, { limit: 100_000 });
    return rows
      .map((row) => ({
        delegationId: row.delegationId,
        boothNumber: row.boothNumber,
        until: fitOutUntil,
        missing: missingParts(row),
      }))
      .filter(({ missing }) => missing.length > 0);
  }

  private async frame(manager: EntityManager, forumId: string): Promise<Frame> {
    const { timeZone } = await this.forums.frame(forumId, manager);
    return { timeZone, until: (await rulesOf(manager, forumId)).fitOutUntil };
  }

  private async requireStaff(
    manager: EntityManager,
    forumId: string,
    delegationId: string,
    staff: string[],
  ): Promise<void> {
    const people = await this.delegations.delegatesAmong(manager, forumId, staff);
    const own = new Set(people.filter((person) => person.delegationId === delegationId).map(({ id }) => id));
    const strangers = staff.filter((id) => !own.has(id));
    if (strangers.length > 0) throw unknownReference('/staffDelegateIds', strangers);
  }
}

/** @throws DomainError not-found also for a sheet that is not the caller's, and for whoever holds no booth */
export async function ownSheet(
  manager: EntityManager,
  forumId: string,
  caller: Principal,
  delegationId: string,
): Promise<FitOutRow> {
  const isSeen = exhibitorsSeenBy(caller)?.includes(delegationId) ?? true;
  const [row] = isSeen ? await fitOutRows(manager, forumId, { delegationIds: [delegationId], limit: 1 }) : [];
  if (!row) throw notFound('fit-out');
  return row;
}

/** @throws DomainError fit-out-closed for everybody but organisers, once the deadline is over by the database's clock */
export async function refuseAfterDeadline(
  manager: EntityManager,
  caller: Principal,
  { until, timeZone }: Frame,
): Promise<void> {
  if (until === null || caller.roles.includes('organiser')) return;
  if (await isOver(manager, until)) throw fitOutClosed(withOffset(until, timeZone));
}

async function isOver(manager: EntityManager, until: Date): Promise<boolean> {
  const [row] = await manager.query<{ isOver: boolean }[]>(`SELECT $1::timestamptz <= now() AS "isOver"`, [until]);
  return row?.isOver ?? false;
}

async function write(manager: EntityManager, forumId: string, sheet: FitOutRow, version: number): Promise<void> {
  const { delegationId, nameBoard, powerKilowatts, furniture, products, staffDelegateIds, vehicles, delivery } = sheet;
  const texts = [nameBoard, ...products.flatMap(({ name, description }) => [name, description])];
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const written = await manager.query<unknown[]>(
    `INSERT INTO fit_out AS f (delegation_id, forum_id, name_board, power_kilowatts, furniture, products, staff_delegate_ids, vehicles, delivery,
       search_text, version)
     VALUES ($1, $2, $4, $5, $6, $7, $8, $9, $10, $11, $3 + 1)
     ON CONFLICT (delegation_id) DO UPDATE SET name_board = $4, power_kilowatts = $5, furniture = $6, products = $7, staff_delegate_ids = $8,
       vehicles = $9, delivery = $10, search_text = $11, version = f.version + 1 WHERE f.version = $3 RETURNING 1`,
    [
      ...[delegationId, forumId, version, json(nameBoard), powerKilowatts, json(furniture), json(products)],
      ...[staffDelegateIds, vehicles, json(delivery)],
      foldForSearch(texts.flatMap((text) => Object.values(text ?? {})).join('\n')),
    ],
  );
  if (written.length === 0) throw staleVersion(version);
}

function viewOf(row: FitOutRow, { until, timeZone }: Frame, reader: Language): FitOutView {
  const { delegationId, code, name, loadInSlotId, dock, loadInStart, loadInEnd, ...rest } = row;
  const { hall: _hall, isReserved: _isReserved, ...sheet } = rest;
  const missing = missingParts(row);
  const isBooked = loadInSlotId !== null && dock !== null && loadInStart !== null && loadInEnd !== null;
  return {
    ...sheet,
    exhibitor: { delegationId, code, name },
    loadIn: isBooked
      ? { slotId: loadInSlotId, dock, start: withOffset(loadInStart, timeZone), end: withOffset(loadInEnd, timeZone) }
      : null,
    missing,
    missingInWords: inWords(missing, reader),
    until: until && withOffset(until, timeZone),
  };
}
