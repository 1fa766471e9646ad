import { In, type EntityManager } from 'typeorm';
import type { DelegationsService } from '../delegations/delegations.service.js';
import type { BoothReservation } from './booth-reservation.entity.js';
import { Booth } from './booth.entity.js';
import type { BoothReservationView } from './dto/booth-reservation-view.dto.js';
import { exhibitorsOf } from './exhibitors.js';

/** Two queries for any number. */
export async function reservationViews(
  delegations: DelegationsService,
  manager: EntityManager,
  forumId: string,
  reservations: BoothReservation[],
): Promise<BoothReservationView[]> {
  const delegationIds = reservations.map(({ delegationId }) => delegationId);
  const exhibitors = await exhibitorsOf(delegations, manager, forumId, delegationIds);
  const booths = await manager.findBy(Booth, { id: In(reservations.map(({ boothId }) => boothId)) });
  const numbers = new Map(booths.map(({ id, number }) => [id, number]));
  return reservations.map(({ id, boothId, delegationId, status, reservedAt, expiresAt, releasedAt }) => ({
    id,
    boothId,
    boothNumber: numbers.get(boothId) ?? '',
    exhibitor: exhibitors.get(delegationId) ?? { delegationId, code: '', name: {} },
    status,
    reservedAt: reservedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    releasedAt: releasedAt?.toISOString() ?? null,
  }));
}
