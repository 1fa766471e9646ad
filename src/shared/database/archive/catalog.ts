import type { ClientBase } from 'pg';
import pg from 'pg';
import type { SequenceValue } from './format.js';

/** A table of ours, with the columns that hold stored values (generated ones are computed again). */
export interface Table {
  name: string;
  columns: { name: string; type: string }[];
}

/** TypeORM's own books: filled by running the migrations, never copied. */
const books = ['migrations', 'typeorm_metadata'];
/** What lasts minutes: asked sign-ins, with the addresses that were typed, and counted tries. A backup holds none of their rows. */
export const passingTables = ['sign_in', 'try_count'];
const id = (name: string) => pg.escapeIdentifier(name);

/** The name for use in SQL. */
export const qualified = (name: string) => `public.${id(name)}`;
export const quoted = id;

/** A connection of its own, without the limits that requests have. */
export async function connect(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, statement_timeout: 0, lock_timeout: 0 });
  client.on('error', () => undefined); // the query under way rejects, and that is where it is told
  await client.connect();
  return client;
}

/** Settings under which every value's text is exact and independent of the server's habits; for the current transaction. */
export async function useExactTexts(client: ClientBase): Promise<void> {
  await client.query(`
    SET LOCAL search_path = public;
    SET LOCAL datestyle = ISO;
    SET LOCAL intervalstyle = postgres;
    SET LOCAL timezone = 'UTC';
    SET LOCAL extra_float_digits = 1;
    SET LOCAL bytea_output = hex;
    SET LOCAL statement_timeout = 0;
    SET LOCAL lock_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = 0;
  `);
}

/** Our tables by name: those of schema `public` that no extension brought. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
            coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
              FILTER (WHERE a.attname IS NOT NULL), '[]') AS columns
     FROM pg_class c
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.relname
     ORDER BY c.relname COLLATE "C"`,
    [books],
  );
  return rows;
}

/** Names of the applied migrations, oldest first; none when there is no such table. */
export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migrations'`,
  );
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/** Where every sequence of ours stands. */
export async function listSequences(client: ClientBase): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
     AND relname <> 'migrations_id_seq' ORDER BY relname COLLATE "C"`,
  );
  const values: SequenceValue[] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<Omit<SequenceValue, 'sequence'>>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${qualified(name)}`,
    );
    values.push(...found.map((value) => ({ sequence: name, ...value })));
  }
  return values;
}

/** Pairs of statements that lift, and put back, what stands in the way of loading rows in any order. */
export async function listHindrances(client: ClientBase): Promise<{ lift: string; restore: string }[]> {
  const { rows } = await client.query<{ lift: string; restore: string }>(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', conrelid::regclass, conname) AS lift,
            format('ALTER TABLE %s ALTER CONSTRAINT %I %s', conrelid::regclass, conname,
              CASE WHEN NOT condeferrable THEN 'NOT DEFERRABLE' WHEN condeferred THEN 'DEFERRABLE INITIALLY DEFERRED'
                   ELSE 'DEFERRABLE INITIALLY IMMEDIATE' END) AS restore
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace
     UNION ALL
     SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
            format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
              CASE tgenabled WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS' ELSE '' END, tgname)
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0 AND c.relkind IN ('r', 'p')
       AND c.relnamespace = 'public'::regnamespace`,
  );
  return rows;
}
