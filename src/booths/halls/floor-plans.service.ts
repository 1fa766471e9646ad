import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { Transactions } from '../../shared/database/transactions.js';
import { notFound } from '../../shared/errors/domain-error.js';
import type { Language, LocalizedText } from '../../shared/names/localized-text.js';
import { exhibitorsSeenBy } from '../exhibitor-rights.js';
import { drawFloorPlan, type DrawnBooth } from './floor-plan.js';
import { Hall } from './hall.entity.js';

interface PlacedBooth extends Omit<DrawnBooth, 'exhibitor'> {
  delegationId: string | null;
  name: LocalizedText | null;
}

@Injectable()
export class FloorPlansService {
  constructor(private readonly transactions: Transactions) {}

  /** Who holds a booth without a confirmation is told to those alone who see all holds, and to themselves. */
  async draw(forumId: string, hallId: string, caller: Principal, language: Language): Promise<string> {
    const seen = exhibitorsSeenBy(caller);
    return this.transactions.read(async (manager) => {
      const hall = await manager.findOneBy(Hall, { id: hallId, forumId });
      if (!hall) throw notFound('hall');
      const booths = await manager.query<PlacedBooth[]>(
        `SELECT b.number, b.kind, b.x_metres::float8 AS x, b.y_metres::float8 AS y, b.width_metres::float8 AS width, b.depth_metres::float8 AS depth,
                coalesce(r.status, 'free') AS state, r.delegation_id AS "delegationId", o.name
           FROM booth b LEFT JOIN booth_reservation r ON r.booth_id = b.id AND r.status IN ('held', 'reserved')
           LEFT JOIN delegation g ON g.id = r.delegation_id LEFT JOIN organization o ON o.id = g.organization_id
          WHERE b.forum_id = $1 AND b.hall = $2 AND b.x_metres IS NOT NULL ORDER BY b.number`,
        [forumId, hall.code],
      );
      const drawn = booths.map(({ delegationId, name, ...booth }) => {
        const isTold = booth.state === 'reserved' || seen === undefined || seen.includes(delegationId ?? '');
        return { ...booth, exhibitor: isTold ? name : null };
      });
      return drawFloorPlan(hall, drawn, language);
    });
  }
}
