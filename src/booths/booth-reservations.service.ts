import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { unknownReference } from '../delegations/delegation.errors.js';
import type { Principal } from '../access/principal.js';
import { DelegationsService } from '../delegations/delegations.service.js';
import { Transactions } from '../shared/database/transactions.js';
import { illegalTransition, notFound } from '../shared/errors/domain-error.js';
import { invalidField } from '../shared/errors/validation.js';
import { isUuid, pageOf, readCursor, type Page, type PageQuery } from '../shared/http/page.js';
import type { Language } from '../shared/names/localized-text.js';
import { claimAnyBooth, claimBooth, whenGone, type Claimant } from './booth-claims.js';
import { BoothReservation } from './booth-reservation.entity.js';
import { boothReservationActions } from './booth-reservation.states.js';
import { Booth } from './booth.entity.js';
import { boothsFull, boothTaken } from './booth.errors.js';
import type { BoothReservationView, PlacedReservationView } from './dto/booth-reservation-view.dto.js';
import type { ReserveBoothDto } from './dto/reserve-booth.dto.js';
import { endWait, freeExpiredHolds, offerFreeBooths } from './booth-holds.js';
import { exhibitorsSeenBy, refuseOthers } from './exhibitor-rights.js';
import { rulesOf, type ExhibitionRules } from './exhibition-rules.entity.js';
import { bestBooth, hasPlacingRules, lockBooths, requireGoodPlace } from './placing/placing-check.js';
import { warningsOf } from './placing/placing-warnings.js';
import { reservationViews } from './reservation-views.js';

@Injectable()
export class BoothReservationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
  ) {}

  /**
   * Reserves the booth named, or any free one that fits; of many who want the last one, exactly one gets it.
   * What exhibitors ask for is held until it is confirmed, unless the forum's rules say otherwise.
   */
  async reserve(
    forumId: string,
    caller: Principal,
    dto: ReserveBoothDto,
    reader: Language,
  ): Promise<PlacedReservationView> {
    refuseTwoWishes(dto);
    refuseOthers(caller, dto.delegationId);
    const reserve = async (manager: EntityManager) => {
      await this.delegations.partiesOf(manager, forumId, [dto.delegationId], '/delegationId');
      await freeExpiredHolds(manager, forumId);
      const { delegationId, boothId, isHold } = dto;
      const rules = await rulesOf(manager, forumId);
      const isFinal = caller.roles.includes('organiser') ? isHold !== true : rules.confirmsAtOnce;
      const claimant = { forumId, delegationId, holdMinutes: isFinal ? null : rules.holdMinutes };
      if (hasPlacingRules(rules)) await lockBooths(manager, forumId);
      const id = await claim(manager, claimant, rules, dto);
      if (id === undefined) throw await refusalOf(manager, forumId, boothId);
      await endWait(manager, forumId, delegationId);
      const view = await this.viewIn(manager, forumId, id);
      const faults = await requireGoodPlace(manager, forumId, delegationId, view.boothId);
      return { ...view, warnings: warningsOf(faults, reader) };
    };
    const { boothId, kind, hall } = dto;
    const thing = `booth ${JSON.stringify([forumId, boothId, kind, hall])}`;
    return this.transactions.runInTurn(thing, (manager) => whenGone(manager, forumId, dto), reserve);
  }

  async list(forumId: string, caller: Principal, { cursor, limit }: PageQuery): Promise<Page<BoothReservationView>> {
    const after = readCursor(cursor, isUuid);
    const seen = exhibitorsSeenBy(caller);
    const query = this.dataSource
      .getRepository(BoothReservation)
      .createQueryBuilder('reservation')
      .where('reservation.forumId = :forumId', { forumId });
    if (seen) query.andWhere('reservation.delegationId = ANY(:seen)', { seen });
    if (after) query.andWhere('reservation.id > :after', { after: after[0] });
    const reservations = await query
      .orderBy('reservation.id')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(reservations, limit, ({ id }) => [id]);
    return { ...page, items: await this.viewsOf(this.dataSource.manager, forumId, page.items) };
  }

  /** Makes a hold a reservation, unless its time is over by the database's clock. */
  async confirm(forumId: string, id: string): Promise<BoothReservationView> {
    const { from, to } = boothReservationActions.confirm;
    return this.transactions.run(async (manager) => {
      await freeExpiredHolds(manager, forumId);
      const { affected } = await manager.update(
        BoothReservation,
        { id, forumId, status: In([...from]) },
        { status: to, expiresAt: null },
      );
      if (affected === 0) throw illegalTransition('confirm', (await this.find(manager, forumId, id)).status, from);
      return this.viewIn(manager, forumId, id);
    });
  }

  /** Lets the booth go; whoever waits for it has it at once. */
  async release(forumId: string, caller: Principal, id: string): Promise<BoothReservationView> {
    const { from, to } = boothReservationActions.release;
    return this.transactions.run(async (manager) => {
      const { delegationId } = await this.find(manager, forumId, id);
      if (exhibitorsSeenBy(caller)?.includes(delegationId) === false) throw notFound('reservation');
      await freeExpiredHolds(manager, forumId);
      const { affected } = await manager.update(
        BoothReservation,
        { id, forumId, status: In([...from]) },
        { status: to, releasedAt: () => 'now()' },
      );
      if (affected === 0) throw illegalTransition('release', (await this.find(manager, forumId, id)).status, from);
      await offerFreeBooths(manager, forumId);
      return this.viewIn(manager, forumId, id);
    });
  }

  private async viewIn(manager: EntityManager, forumId: string, id: string): Promise<BoothReservationView> {
    const [view] = await this.viewsOf(manager, forumId, [await this.find(manager, forumId, id)]);
    if (!view) throw notFound('reservation');
    return view;
  }

  private async find(manager: EntityManager, forumId: string, id: string): Promise<BoothReservation> {
    const reservation = await manager.findOneBy(BoothReservation, { id, forumId });
    if (!reservation) throw notFound('reservation');
    return reservation;
  }

  private viewsOf(
    manager: EntityManager,
    forumId: string,
    reservations: BoothReservation[],
  ): Promise<BoothReservationView[]> {
    return reservationViews(this.delegations, manager, forumId, reservations);
  }
}

/** With rules about who stands where, any booth is the one that breaks the fewest of them. */
async function claim(
  manager: EntityManager,
  claimant: Claimant,
  rules: ExhibitionRules,
  { boothId, kind, hall }: ReserveBoothDto,
): Promise<string | undefined> {
  if (boothId === undefined && !hasPlacingRules(rules)) return claimAnyBooth(manager, claimant, { kind, hall });
  const { forumId, delegationId } = claimant;
  const wanted = boothId ?? (await bestBooth(manager, forumId, delegationId, { kind, hall }));
  return wanted === undefined ? undefined : claimBooth(manager, claimant, wanted);
}

/** A booth by its id and a wish for any booth exclude each other. */
function refuseTwoWishes({ boothId, kind, hall }: ReserveBoothDto): void {
  if (boothId === undefined) return;
  if (kind !== undefined) throw invalidField('/kind', 'unknownField');
  if (hall !== undefined) throw invalidField('/hall', 'unknownField');
}

/** Why no booth was claimed; read after the fact, to say it, not to decide it. */
async function refusalOf(manager: EntityManager, forumId: string, boothId: string | undefined): Promise<Error> {
  if (boothId === undefined) return boothsFull();
  const booth = await manager.findOneBy(Booth, { id: boothId, forumId });
  return booth ? boothTaken(booth.number) : unknownReference('/boothId', [boothId]);
}
