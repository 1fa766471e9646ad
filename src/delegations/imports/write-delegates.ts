import type { EntityManager } from 'typeorm';
import type { NameColumns } from '../name-columns.js';
import type { RowToWrite } from './known-delegate.js';

/** The columns of rows handed over as JSON; every statement here takes all of a batch at once. */
const columns = `
  number integer, id uuid, version integer, "delegationId" uuid, reference text, "isHead" boolean, name jsonb, position jsonb, rank smallint,
  languages text[], email text, phone text, "accreditationClass" text, attendance text, status text,
  spellings text, "searchText" text, "sortVi" text, "sortJa" text, "sortEn" text`;

/** Locks the delegations, by id, so that nobody else adds to them meanwhile. @returns how many each may still send */
export async function lockDelegations(manager: EntityManager, ids: string[]): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: string; room: number }[]>(
    `SELECT id, quota - delegates AS room FROM delegation WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return new Map(rows.map(({ id, room }) => [id, room]));
}

/** The numbers of those rows whose person somebody else has added since the check. */
export async function metMeanwhile(manager: EntityManager, forumId: string, rows: RowToWrite[]): Promise<Set<number>> {
  const met = await manager.query<{ number: number }[]>(
    `SELECT r.number FROM jsonb_to_recordset($2) AS r(${columns})
      WHERE EXISTS (SELECT FROM delegate d WHERE d.forum_id = $1 AND d.reference = r.reference)
         OR EXISTS (SELECT FROM delegate d WHERE d.forum_id = $1 AND lower(d.email) = lower(r.email) AND d.name->'native' = r.name->'native'
                       AND (d.reference IS NULL OR r.reference IS NULL))
         OR EXISTS (SELECT FROM delegate d WHERE d.delegation_id = r."delegationId" AND d.name->'native' = r.name->'native'
                       AND (d.reference IS NULL OR r.reference IS NULL) AND (d.email IS NULL OR r.email IS NULL))`,
    [forumId, JSON.stringify(rows)],
  );
  return new Set(met.map(({ number }) => number));
}

/** @returns the ids of those that were added; a second head or a reference that is taken is left out */
export async function insertDelegates(
  manager: EntityManager,
  forumId: string,
  rows: (RowToWrite & NameColumns)[],
): Promise<Set<string>> {
  const added = await manager.query<{ id: string }[]>(
    `INSERT INTO delegate (id, forum_id, delegation_id, reference, is_head, name, position, rank, languages, email, phone,
                           accreditation_class, attendance, status, spellings, search_text, sort_vi, sort_ja, sort_en, version)
     SELECT id, $1, "delegationId", reference, "isHead", name, position, rank, languages, email, phone,
            "accreditationClass", attendance, status, spellings, "searchText", "sortVi", "sortJa", "sortEn", 1
       FROM jsonb_to_recordset($2) AS r(${columns}) ORDER BY number
     ON CONFLICT DO NOTHING RETURNING id`,
    [forumId, JSON.stringify(rows)],
  );
  return new Set(added.map(({ id }) => id));
}

/** @returns the ids of those that were changed: they were still as they had been compared */
export async function updateDelegates(
  manager: EntityManager,
  rows: (RowToWrite & NameColumns)[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const [changed] = await manager.query<[{ id: string }[], number]>(
    `UPDATE delegate d
        SET reference = r.reference, is_head = r."isHead", name = r.name, position = r.position, rank = r.rank, languages = r.languages,
            email = r.email, phone = r.phone, accreditation_class = r."accreditationClass", attendance = r.attendance, status = r.status,
            spellings = r.spellings, search_text = r."searchText", sort_vi = r."sortVi", sort_ja = r."sortJa", sort_en = r."sortEn",
            version = d.version + 1
       FROM jsonb_to_recordset($1) AS r(${columns})
      WHERE d.id = r.id AND d.version = r.version
        AND NOT (r."isHead" AND EXISTS (SELECT FROM delegate h WHERE h.delegation_id = d.delegation_id AND h.is_head AND h.id <> d.id))
      RETURNING d.id`,
    [JSON.stringify(rows)],
  );
  return new Set(changed.map(({ id }) => id));
}
