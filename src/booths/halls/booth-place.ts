import type { EntityManager } from 'typeorm';
import { unknownReference } from '../../delegations/delegation.errors.js';
import { invalidField } from '../../shared/errors/validation.js';
import type { Booth } from '../booth.entity.js';
import { boothOutside, boothOverlaps } from '../booth.errors.js';
import { Hall } from './hall.entity.js';

/**
 * A booth that is drawn on a plan stands within its hall, which stays as it is until the transaction ends.
 * @throws DomainError unknown-reference when nobody has entered the hall, booth-outside
 */
export async function refuseOutsideHall(manager: EntityManager, booth: Booth): Promise<void> {
  const { forumId, hall: code, number, xMetres, yMetres } = booth;
  if (xMetres === null || yMetres === null) return;
  const hall = await manager.findOne(Hall, { where: { forumId, code }, lock: { mode: 'pessimistic_read' } });
  if (!hall) throw unknownReference('/hall', [code]);
  const isInside = xMetres + booth.widthMetres <= hall.widthMetres && yMetres + booth.depthMetres <= hall.depthMetres;
  if (!isInside) throw boothOutside(number, code, hall.widthMetres, hall.depthMetres);
}

/** A place is two numbers or none. */
export function refuseHalfAPlace({ xMetres, yMetres }: Booth): void {
  if ((xMetres === null) !== (yMetres === null))
    throw invalidField(xMetres === null ? '/xMetres' : '/yMetres', 'isDefined');
}

/** For `refuseOn` where a booth is written: PostgreSQL has the last word on who stands where. */
export const placeRefusals = (booth: Booth) => ({ booth_place_free: () => boothOverlaps(booth.number, booth.hall) });
