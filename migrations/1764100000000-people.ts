import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameColumnsOf, organizationSearchText } from '../src/delegations/name-columns.js';
import type { LocalizedText } from '../src/shared/names/localized-text.js';
import type { PersonName } from '../src/shared/names/person-name.js';

/** People found and sorted in three languages, quotas that the database keeps, and when each status came. */
export class People1764100000000 implements MigrationInterface {
  name = 'People1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of before) await runner.query(statement);
    await nameEverybody(runner);
    await nameOrganizations(runner);
    for (const statement of after) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}

const before = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `
  ALTER TABLE delegate
    ADD COLUMN accreditation_class text NOT NULL DEFAULT 'delegate',
    ADD COLUMN phone text,
    ADD COLUMN day_link_version integer NOT NULL DEFAULT 1,
    ADD COLUMN spellings text,
    ADD COLUMN search_text text,
    ADD COLUMN sort_vi text COLLATE "vi-x-icu",
    ADD COLUMN sort_ja text COLLATE "ja-x-icu",
    ADD COLUMN sort_en text COLLATE "en-x-icu"`,
  `
  ALTER TABLE delegation
    ADD COLUMN delegates integer NOT NULL DEFAULT 0,
    ADD COLUMN invited_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN arrived_at timestamptz`,
  `ALTER TABLE organization ADD COLUMN search_text text`,
];

/** A delegation that has more delegates than its quota is not refused afterwards: its quota becomes what it has. */
const after = [
  `
  ALTER TABLE delegate
    ALTER COLUMN spellings SET NOT NULL,
    ALTER COLUMN search_text SET NOT NULL,
    ALTER COLUMN sort_vi SET NOT NULL,
    ALTER COLUMN sort_ja SET NOT NULL,
    ALTER COLUMN sort_en SET NOT NULL`,
  `ALTER TABLE organization ALTER COLUMN search_text SET NOT NULL`,
  `CREATE INDEX delegate_search_idx ON delegate USING gin (search_text gin_trgm_ops)`,
  `CREATE INDEX delegate_rank_idx ON delegate (forum_id, rank, id)`,
  `CREATE INDEX delegate_sort_vi_idx ON delegate (forum_id, sort_vi, id)`,
  `CREATE INDEX delegate_sort_ja_idx ON delegate (forum_id, sort_ja, id)`,
  `CREATE INDEX delegate_sort_en_idx ON delegate (forum_id, sort_en, id)`,
  `
  UPDATE delegation SET delegates = counted.delegates, quota = greatest(quota, counted.delegates)
    FROM (SELECT delegation_id, count(*)::int AS delegates FROM delegate WHERE status <> 'cancelled' GROUP BY 1) counted
   WHERE id = counted.delegation_id`,
  `ALTER TABLE delegation ADD CONSTRAINT delegation_quota_kept CHECK (delegates <= quota)`,
  `
  CREATE TABLE delegate_status_change (
    id uuid NOT NULL DEFAULT uuidv7(),
    delegate_id uuid NOT NULL,
    status text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT delegate_status_change_pkey PRIMARY KEY (id),
    CONSTRAINT delegate_status_change_delegate_fkey FOREIGN KEY (delegate_id) REFERENCES delegate ON DELETE CASCADE
  )`,
  `CREATE INDEX delegate_status_change_delegate_idx ON delegate_status_change (delegate_id, id)`,
  // Whoever writes delegates, the quota is kept and the status remembered. Delegations are locked by id, so that two batches cannot wait for each other.
  `
  CREATE FUNCTION follow_delegates() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    change record;
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO delegate_status_change (delegate_id, status) SELECT id, status FROM added ORDER BY id;
      FOR change IN SELECT delegation_id, count(*)::int AS step FROM added WHERE status <> 'cancelled' GROUP BY 1 ORDER BY 1 LOOP
        UPDATE delegation SET delegates = delegates + change.step WHERE id = change.delegation_id;
      END LOOP;
    ELSIF TG_OP = 'UPDATE' THEN
      INSERT INTO delegate_status_change (delegate_id, status)
        SELECT added.id, added.status FROM added JOIN removed USING (id) WHERE added.status <> removed.status ORDER BY 1;
      FOR change IN
        SELECT delegation_id, sum(one)::int AS step
          FROM (SELECT delegation_id, 1 AS one FROM added WHERE status <> 'cancelled'
                UNION ALL SELECT delegation_id, -1 FROM removed WHERE status <> 'cancelled') AS steps
         GROUP BY 1 HAVING sum(one) <> 0 ORDER BY 1
      LOOP
        UPDATE delegation SET delegates = delegates + change.step WHERE id = change.delegation_id;
      END LOOP;
    ELSE
      FOR change IN SELECT delegation_id, count(*)::int AS step FROM removed WHERE status <> 'cancelled' GROUP BY 1 ORDER BY 1 LOOP
        UPDATE delegation SET delegates = delegates - change.step WHERE id = change.delegation_id;
      END LOOP;
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER delegate_added AFTER INSERT ON delegate REFERENCING NEW TABLE AS added
     FOR EACH STATEMENT EXECUTE FUNCTION follow_delegates()`,
  `CREATE TRIGGER delegate_changed AFTER UPDATE ON delegate REFERENCING OLD TABLE AS removed NEW TABLE AS added
     FOR EACH STATEMENT EXECUTE FUNCTION follow_delegates()`,
  `CREATE TRIGGER delegate_removed AFTER DELETE ON delegate REFERENCING OLD TABLE AS removed
     FOR EACH STATEMENT EXECUTE FUNCTION follow_delegates()`,
];

const undo = [
  `ALTER TABLE organization DROP COLUMN search_text`,
  `DROP TRIGGER delegate_added ON delegate`,
  `DROP TRIGGER delegate_changed ON delegate`,
  `DROP TRIGGER delegate_removed ON delegate`,
  `DROP FUNCTION follow_delegates()`,
  `DROP TABLE delegate_status_change`,
  `
  ALTER TABLE delegation
    DROP CONSTRAINT delegation_quota_kept,
    DROP COLUMN delegates, DROP COLUMN invited_at, DROP COLUMN confirmed_at, DROP COLUMN arrived_at`,
  `
  ALTER TABLE delegate
    DROP COLUMN accreditation_class, DROP COLUMN phone, DROP COLUMN day_link_version, DROP COLUMN spellings, DROP COLUMN search_text,
    DROP COLUMN sort_vi, DROP COLUMN sort_ja, DROP COLUMN sort_en`,
];

interface NamedRow {
  id: string;
  name: PersonName;
  position: LocalizedText | null;
}

async function nameEverybody(runner: QueryRunner): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await runner.manager.query<NamedRow[]>(
      `SELECT id, name, position FROM delegate WHERE id > $1 ORDER BY id LIMIT 1000`,
      [last],
    );
    if (rows.length === 0) return;
    const columns = rows.map(({ name, position }) => nameColumnsOf(name, position));
    await runner.query(
      `UPDATE delegate SET spellings = n.spellings, search_text = n.search_text, sort_vi = n.sort_vi, sort_ja = n.sort_ja, sort_en = n.sort_en
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
           AS n(id, spellings, search_text, sort_vi, sort_ja, sort_en) WHERE delegate.id = n.id`,
      [
        rows.map(({ id }) => id),
        columns.map(({ spellings }) => spellings),
        columns.map(({ searchText }) => searchText),
        columns.map(({ sortVi }) => sortVi),
        columns.map(({ sortJa }) => sortJa),
        columns.map(({ sortEn }) => sortEn),
      ],
    );
    last = rows.at(-1)?.id ?? last;
  }
}

async function nameOrganizations(runner: QueryRunner): Promise<void> {
  const rows = await runner.manager.query<{ id: string; code: string; name: LocalizedText }[]>(
    `SELECT id, code, name FROM organization`,
  );
  await runner.query(
    `UPDATE organization SET search_text = n.search_text FROM unnest($1::uuid[], $2::text[]) AS n(id, search_text)
      WHERE organization.id = n.id`,
    [rows.map(({ id }) => id), rows.map(({ code, name }) => organizationSearchText(code, name))],
  );
}
