import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../../shared/names/localized-text.js';
import type { Delivery, Furniture, Product } from './fit-out.entity.js';

/** The sheet of an exhibitor who holds a booth; whoever has said nothing yet has an empty one, as version 1. */
export interface FitOutRow {
  delegationId: string;
  code: string;
  name: LocalizedText;
  boothId: string;
  boothNumber: string;
  hall: string;
  /** Else it is only held. */
  isReserved: boolean;
  nameBoard: LocalizedText | null;
  powerKilowatts: number | null;
  furniture: Furniture[] | null;
  products: Product[];
  staffDelegateIds: string[];
  vehicles: string[];
  delivery: Delivery | null;
  loadInSlotId: string | null;
  dock: string | null;
  loadInStart: Date | null;
  loadInEnd: Date | null;
  version: number;
}

/** Which sheets; absent: any. */
export interface FitOutFilter {
  delegationIds?: string[];
  after?: string;
  limit: number;
}

/** Where a booth stands in the list that a contractor goes through. */
export type BoothPlace = Pick<FitOutRow, 'hall' | 'boothNumber'>;

/** The sheets of a forum's exhibitors by hall and number of their booths, those after a place; one query. */
export async function fitOutRowsByBooth(
  manager: EntityManager,
  forumId: string,
  { after, limit }: { after?: BoothPlace | undefined; limit: number },
): Promise<FitOutRow[]> {
  return manager.query<FitOutRow[]>(
    `${selectRows} AND ($2::text IS NULL OR (b.hall, b.number) > ($2, $3)) ORDER BY b.hall, b.number LIMIT $4`,
    [forumId, after?.hall ?? null, after?.boothNumber ?? null, limit],
  );
}

/** The sheets of a forum's exhibitors, by delegation; one query. */
export async function fitOutRows(
  manager: EntityManager,
  forumId: string,
  { delegationIds, after, limit }: FitOutFilter,
): Promise<FitOutRow[]> {
  return manager.query<FitOutRow[]>(
    `${selectRows} AND ($2::uuid[] IS NULL OR g.id = ANY($2)) AND ($3::uuid IS NULL OR g.id > $3) ORDER BY g.id LIMIT $4`,
    [forumId, delegationIds ?? null, after ?? null, limit],
  );
}

const selectRows = `SELECT g.id AS "delegationId", o.code, o.name, b.id AS "boothId", b.number AS "boothNumber", b.hall, r.status = 'reserved' AS "isReserved", f.name_board AS "nameBoard",
        f.power_kilowatts::float8 AS "powerKilowatts", f.furniture, coalesce(f.products, '[]') AS products,
        coalesce(f.staff_delegate_ids, '{}') AS "staffDelegateIds", coalesce(f.vehicles, '{}') AS vehicles, f.delivery,
        s.id AS "loadInSlotId", s.dock, s.starts_at AS "loadInStart", s.ends_at AS "loadInEnd", coalesce(f.version, 1) AS version
   FROM booth_reservation r JOIN booth b ON b.id = r.booth_id JOIN delegation g ON g.id = r.delegation_id
   JOIN organization o ON o.id = g.organization_id LEFT JOIN fit_out f ON f.delegation_id = g.id
   LEFT JOIN load_in l ON l.delegation_id = g.id LEFT JOIN load_in_slot s ON s.id = l.slot_id
  WHERE r.forum_id = $1 AND r.status IN ('held', 'reserved')`;
