import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { refuseOn } from '../shared/database/refuse-on.js';
import { Transactions } from '../shared/database/transactions.js';
import { notFound } from '../shared/errors/domain-error.js';
import { pageOf, readCursor, type Page } from '../shared/http/page.js';
import { staleVersion } from '../shared/http/version.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { Booth } from './booth.entity.js';
import { boothExists } from './booth.errors.js';
import type { BoothView, ExhibitorView } from './dto/booth-view.dto.js';
import type { BoothsQuery, BoothState } from './dto/booths-query.dto.js';
import type { ChangeBoothDto } from './dto/change-booth.dto.js';
import type { CreateBoothDto } from './dto/create-booth.dto.js';
import { placeRefusals, refuseHalfAPlace, refuseOutsideHall } from './halls/booth-place.js';
import { exhibitorsSeenBy } from './exhibitor-rights.js';
import { exhibitorsOf } from './exhibitors.js';

/** A booth and, when it is taken, the reservation that holds it. */
type BoothWithReservation = Booth & { reservation: BoothReservation | null };

@Injectable()
export class BoothsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
  ) {}

  async create(forumId: string, dto: CreateBoothDto): Promise<BoothView> {
    return this.transactions.run(async (manager) => {
      const booth = manager.create(Booth, { ...nowhere, ...dto, forumId });
      refuseHalfAPlace(booth);
      await refuseOutsideHall(manager, booth);
      await manager
        .insert(Booth, booth)
        .catch(refuseOn({ booth_forum_number_key: () => boothExists(dto.number), ...placeRefusals(booth) }));
      return viewOf({ ...booth, reservation: null }, new Map());
    });
  }

  /** Whoever has it keeps it. */
  async change(
    forumId: string,
    caller: Principal,
    id: string,
    version: number,
    dto: ChangeBoothDto,
  ): Promise<BoothView> {
    await this.transactions.run(async (manager) => {
      const booth = await manager.findOne(Booth, { where: { id, forumId }, lock: { mode: 'pessimistic_write' } });
      if (!booth) throw notFound('booth');
      if (booth.version !== version) throw staleVersion(version);
      Object.assign(booth, dto);
      refuseHalfAPlace(booth);
      await refuseOutsideHall(manager, booth);
      await manager.save(booth).catch(refuseOn(placeRefusals(booth)));
    });
    return this.get(forumId, caller, id);
  }

  /** By number. */
  async list(forumId: string, caller: Principal, { cursor, limit, state }: BoothsQuery): Promise<Page<BoothView>> {
    const after = readCursor(cursor, (part) => part.length <= 40);
    const query = withReservation(this.dataSource.manager).where('booth.forumId = :forumId', { forumId });
    if (after) query.andWhere('booth.number > :after', { after: after[0] });
    if (state !== undefined) query.andWhere(`coalesce(reservation.status, 'free') = :state`, { state });
    const booths = (await query
      .orderBy('booth.number')
      .limit(limit + 1)
      .getMany()) as BoothWithReservation[]; // the mapped join fills it
    const page = pageOf(booths, limit, ({ number }) => [number]);
    return { ...page, items: await this.viewsOf(forumId, caller, page.items) };
  }

  async get(forumId: string, caller: Principal, id: string): Promise<BoothView> {
    const booth = (await withReservation(this.dataSource.manager)
      .where('booth.forumId = :forumId AND booth.id = :id', { forumId, id })
      .getOne()) as BoothWithReservation | null; // the mapped join fills it
    const [view] = booth ? await this.viewsOf(forumId, caller, [booth]) : [];
    if (!view) throw notFound('booth');
    return view;
  }

  /** Copies the booths of a forum into another, all of them free. @returns how many */
  async copy(manager: EntityManager, sourceId: string, targetId: string): Promise<number> {
    const booths = await manager.find(Booth, { where: { forumId: sourceId }, order: { number: 'ASC' } });
    const copies = booths.map(({ id: _id, version: _version, ...booth }) =>
      manager.create(Booth, { ...booth, forumId: targetId }),
    );
    await manager.insert(Booth, copies);
    return copies.length;
  }

  private async viewsOf(forumId: string, caller: Principal, booths: BoothWithReservation[]): Promise<BoothView[]> {
    const seen = exhibitorsSeenBy(caller);
    const delegationIds = booths
      .flatMap(({ reservation }) => reservation?.delegationId ?? [])
      .filter((id) => seen === undefined || seen.includes(id));
    const exhibitors = await exhibitorsOf(this.delegations, this.dataSource.manager, forumId, delegationIds);
    return booths.map((booth) => viewOf(booth, exhibitors));
  }
}

function withReservation(manager: EntityManager): SelectQueryBuilder<Booth> {
  return manager
    .createQueryBuilder(Booth, 'booth')
    .leftJoinAndMapOne(
      'booth.reservation',
      BoothReservation,
      'reservation',
      `reservation.boothId = booth.id AND reservation.status IN ('held', 'reserved')`,
    );
}

function viewOf(
  { forumId: _forumId, reservation, ...booth }: BoothWithReservation,
  exhibitors: Map<string, ExhibitorView>,
): BoothView {
  const exhibitor = reservation ? (exhibitors.get(reservation.delegationId) ?? null) : null;
  return { ...booth, state: stateOf(reservation), exhibitor };
}

const nowhere = { zone: null, xMetres: null, yMetres: null, powerKilowatts: null, fittings: [] };

function stateOf(reservation: BoothReservation | null): BoothState {
  if (!reservation) return 'free';
  return reservation.status === 'held' ? 'held' : 'reserved';
}
