import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { DelegationsService } from '../../delegations/delegations.service.js';
import { refuseOn } from '../../shared/database/refuse-on.js';
import { Transactions } from '../../shared/database/transactions.js';
import { illegalTransition, notFound } from '../../shared/errors/domain-error.js';
import type { Language } from '../../shared/names/localized-text.js';
import { freeExpiredHolds, offerFreeBooths } from '../booth-holds.js';
import { BoothReservation } from '../booth-reservation.entity.js';
import { boothReservationActions } from '../booth-reservation.states.js';
import { Booth } from '../booth.entity.js';
import { boothTaken } from '../booth.errors.js';
import type { MovedReservationsView } from '../dto/booth-reservation-view.dto.js';
import { reservationViews } from '../reservation-views.js';
import { lockBooths, requireGoodPlace } from './placing-check.js';
import { warningsOf } from './placing-warnings.js';

/** Exhibitors who change their places. */
@Injectable()
export class BoothMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly delegations: DelegationsService,
  ) {}

  /** Moves an exhibitor to another booth; whoever has that one gets theirs. All of it or nothing; holds end when they would have. */
  async move(forumId: string, id: string, boothId: string, reader: Language): Promise<MovedReservationsView> {
    return this.transactions.run(async (manager) => {
      await freeExpiredHolds(manager, forumId);
      await lockBooths(manager, forumId);
      const mover = await this.engaged(manager, forumId, id);
      const booth = await manager.findOneBy(Booth, { id: boothId, forumId });
      if (!booth) throw unknownReference('/boothId', [boothId]);
      const other = await findHolder(manager, boothId);
      const refuseTaken = refuseOn({ booth_reservation_booth_engaged_key: () => boothTaken(booth.number) });
      if (other && other.id !== id) await swap(manager, mover, other);
      else await manager.update(BoothReservation, { id }, { boothId }).catch(refuseTaken);
      const moved = other && other.id !== id ? [mover.id, other.id] : [mover.id];
      const answer = await this.viewOf(manager, forumId, moved, reader);
      await offerFreeBooths(manager, forumId);
      return answer;
    });
  }

  private async engaged(manager: EntityManager, forumId: string, id: string): Promise<BoothReservation> {
    const { from } = boothReservationActions.release;
    const reservation = await manager.findOne(BoothReservation, {
      where: { id, forumId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!reservation) throw notFound('reservation');
    if (!from.some((status) => status === reservation.status))
      throw illegalTransition('move', reservation.status, from);
    return reservation;
  }

  private async viewOf(
    manager: EntityManager,
    forumId: string,
    ids: string[],
    reader: Language,
  ): Promise<MovedReservationsView> {
    const reservations = await manager.find(BoothReservation, { where: { id: In(ids) }, order: { id: 'ASC' } });
    const views = await reservationViews(this.delegations, manager, forumId, reservations);
    const items: MovedReservationsView['items'] = [];
    for (const view of views) {
      const faults = await requireGoodPlace(manager, forumId, view.exhibitor.delegationId, view.boothId);
      items.push({ ...view, warnings: warningsOf(faults, reader) });
    }
    return { items };
  }
}

function findHolder(manager: EntityManager, boothId: string): Promise<BoothReservation | null> {
  return manager.findOne(BoothReservation, {
    where: { boothId, status: In([...boothReservationActions.release.from]) },
    lock: { mode: 'for_no_key_update' },
  });
}

/** One of them lets go for a moment, for a booth has one exhibitor at every moment. */
async function swap(manager: EntityManager, one: BoothReservation, other: BoothReservation): Promise<void> {
  await manager.update(BoothReservation, { id: one.id }, { status: 'released', releasedAt: () => 'now()' });
  await manager.update(BoothReservation, { id: other.id }, { boothId: one.boothId });
  await manager.update(
    BoothReservation,
    { id: one.id },
    { status: one.status, releasedAt: null, boothId: other.boothId },
  );
}
