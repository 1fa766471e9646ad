import type { EntityManager } from 'typeorm';
import type { BoothKind } from '../booth.entity.js';
import { placingRefused } from '../booth.errors.js';
import { rulesOf } from '../exhibition-rules.entity.js';
import {
  allowedBooths,
  placingFaults,
  type PlacedExhibitor,
  type PlacingFault,
  type PlacingRules,
  type PlannedBooth,
} from './placing-rules.js';

/** How many booths are named that would do. */
const mostNamed = 5;

/** The hall as it is drawn, who holds what in it, and the rules; what it says stays true while the forum's booths are locked. */
export interface ExhibitionPlan {
  booths: PlannedBooth[];
  rules: PlacingRules;
}

/** Whether any rule about who stands where is looked at. */
export function hasPlacingRules({ rivalsApart, culturalSpacesTogether, kindsKept }: PlacingRules): boolean {
  return [rivalsApart, culturalSpacesTogether, kindsKept].some((level) => level !== 'off');
}

/** One at a time in a forum gives or moves booths where it matters who stands beside whom; until the transaction ends. */
export async function lockBooths(manager: EntityManager, forumId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('booths ' || $1, 0))`, [forumId]);
}

/** One query, besides the rules. */
export async function readPlan(manager: EntityManager, forumId: string): Promise<ExhibitionPlan> {
  const booths = await manager.query<(Omit<PlannedBooth, 'exhibitor'> & PlacedExhibitor)[]>(
    `SELECT b.id, b.number, b.hall, b.zone, b.kind, b.x_metres::float8 AS x, b.y_metres::float8 AS y, b.width_metres::float8 AS width,
            b.depth_metres::float8 AS depth, g.id AS "delegationId", o.kind AS "organizationKind", o.locality_code AS "localityCode",
            g.fields_offered AS fields
       FROM booth b LEFT JOIN booth_reservation r ON r.booth_id = b.id AND r.status IN ('held', 'reserved')
       LEFT JOIN delegation g ON g.id = r.delegation_id LEFT JOIN organization o ON o.id = g.organization_id
      WHERE b.forum_id = $1 ORDER BY b.number`,
    [forumId],
  );
  return {
    rules: await rulesOf(manager, forumId),
    booths: booths.map(({ delegationId, organizationKind, localityCode, fields, ...booth }) => ({
      ...booth,
      // null of an outer join: nobody holds it
      exhibitor:
        (delegationId as string | null) === null ? null : { delegationId, organizationKind, localityCode, fields },
    })),
  };
}

/** What the rules ask of these exhibitors, by delegation; one query. */
export async function placedExhibitors(
  manager: EntityManager,
  forumId: string,
  delegationIds: string[],
): Promise<Map<string, PlacedExhibitor>> {
  const rows = await manager.query<PlacedExhibitor[]>(
    `SELECT g.id AS "delegationId", o.kind AS "organizationKind", o.locality_code AS "localityCode", g.fields_offered AS fields
       FROM delegation g JOIN organization o ON o.id = g.organization_id WHERE g.forum_id = $1 AND g.id = ANY($2::uuid[])`,
    [forumId, delegationIds],
  );
  return new Map(rows.map((row) => [row.delegationId, row]));
}

/** Whether an exhibitor may have a booth at all. */
export function mayHave(exhibitor: PlacedExhibitor, boothId: string, { booths, rules }: ExhibitionPlan): boolean {
  const booth = booths.find(({ id }) => id === boothId);
  return booth !== undefined && placingFaults(booth, exhibitor, booths, rules).every(({ level }) => level !== 'must');
}

/** The free booth of a kind and hall that breaks the fewest rules, the first by number among equals; undefined when none may be had. */
export async function bestBooth(
  manager: EntityManager,
  forumId: string,
  delegationId: string,
  { kind, hall }: { kind?: BoothKind; hall?: string },
): Promise<string | undefined> {
  const plan = await readPlan(manager, forumId);
  const exhibitor = (await placedExhibitors(manager, forumId, [delegationId])).get(delegationId);
  if (!exhibitor) return undefined;
  const fitting = plan.booths
    .filter(
      (booth) => booth.exhibitor === null && (kind ?? booth.kind) === booth.kind && (hall ?? booth.hall) === booth.hall,
    )
    .filter(({ id }) => mayHave(exhibitor, id, plan))
    .map((booth) => ({ id: booth.id, faults: placingFaults(booth, exhibitor, plan.booths, plan.rules).length }));
  return fitting.sort((a, b) => a.faults - b.faults)[0]?.id;
}

/**
 * What speaks against an exhibitor in this booth, but is no reason to refuse it.
 * @throws DomainError booth-beside-rival, booth-apart-from-its-kind, booth-of-another-kind: the first rule that must be kept, with the booths that would do
 */
export async function requireGoodPlace(
  manager: EntityManager,
  forumId: string,
  delegationId: string,
  boothId: string,
): Promise<PlacingFault[]> {
  const plan = await readPlan(manager, forumId);
  if (!hasPlacingRules(plan.rules)) return [];
  const booth = plan.booths.find(({ id }) => id === boothId);
  const exhibitor = (await placedExhibitors(manager, forumId, [delegationId])).get(delegationId);
  if (!booth || !exhibitor) return [];
  const faults = placingFaults(booth, exhibitor, plan.booths, plan.rules);
  const [first] = faults.filter(({ level }) => level === 'must');
  if (!first) return faults;
  const allowed = allowedBooths(booth, exhibitor, plan.booths, plan.rules);
  throw placingRefused(
    first,
    faults.map(({ rule }) => rule),
    allowed.slice(0, mostNamed).map(({ number }) => number),
  );
}
