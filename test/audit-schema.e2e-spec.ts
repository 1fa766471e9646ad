import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notAudited } from './audit/not-audited.js';
import { runCommand } from './harness/command.js';
import { createDatabase, type TestDatabase } from './harness/database.js';

let database: TestDatabase;
beforeAll(async () => (database = await createDatabase()));
afterAll(() => database.drop());

/** An organization and a delegation, written without the program. @returns the delegation's id */
async function aDelegationRow(to: TestDatabase): Promise<string> {
  const [row] = await to.query<{ id: string }>(
    `WITH forum AS (
       INSERT INTO forum (id, name, place, time_zone, starts_on, ends_on, meeting_hours, version)
       VALUES ('f-' || uuidv7(), '{}', '{}', 'Asia/Ho_Chi_Minh', '2025-11-25', '2025-11-25', '[]', 1) RETURNING id),
     organization AS (
       INSERT INTO organization (code, kind, country, name, search_text, version)
       VALUES (uuidv7(), 'company', 'VN', '{}', '', 1) RETURNING id)
     INSERT INTO delegation (forum_id, organization_id, language, liaison_emails, quota, fields_offered, fields_sought, version)
     SELECT forum.id, organization.id, 'vi', '{liaison@example.org}', 1, '{}', '{}', 1 FROM forum, organization RETURNING id`,
  );
  if (!row) throw new Error('An insert returned no row.');
  return row.id;
}

const opened = (from: TestDatabase) =>
  from.query(
    `SELECT e.*, audit_opened(e.sealed, k.key) AS opened FROM audit_entry e LEFT JOIN audit_key k ON k.id = e.key_id ORDER BY e.id`,
  );

describe('an archive', () => {
  it('carries the trail and its keys, writes nothing of its own, and leaves the triggers as they were', async () => {
    await aDelegationRow(database);
    const folder = await mkdtemp(join(tmpdir(), 'gapgo-audit-'));
    const restored = await createDatabase('template0');
    try {
      const file = join(folder, 'kept.gapgo');
      const written = await runCommand('backup.js', ['--to', file], { DATABASE_URL: database.url });
      const read = await runCommand('restore.js', ['--from', file], { DATABASE_URL: restored.url });
      const [before, after] = [await opened(database), await opened(restored)];
      const id = await aDelegationRow(restored);
      const later = await restored.query(`SELECT record_type FROM audit_entry WHERE record_id = $1`, [id]);

      expect([written.code, read.code, read.stderr]).toEqual([0, 0, '']);
      expect(after).toEqual(before);
      expect(before.length).toBeGreaterThan(2);
      expect(later).toEqual([{ record_type: 'delegation' }]);
      expect(await refusal(restored.query('DELETE FROM audit_entry'))).toEqual(refusals[1]);
    } finally {
      await restored.drop();
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});

const attempts = ['UPDATE audit_entry SET actor = NULL', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'];
const refusals = ['UPDATE', 'DELETE', 'TRUNCATE'].map(
  (operation) => `error: The audit trail is append-only: ${operation} is refused.`,
);

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => String(error),
  );
}

describe('the trail is append-only', () => {
  it('to a superuser, also when replication’s triggers are off', async () => {
    await database.query(`SET session_replication_role = 'replica'`);
    const [who] = await database.query(`SELECT rolsuper FROM pg_roles WHERE rolname = current_user`);
    const found: string[] = [];
    for (const attempt of attempts) found.push(await refusal(database.query(attempt)));
    await database.query(`SET session_replication_role = 'origin'`);

    expect([who, found]).toEqual([{ rolsuper: true }, refusals]);
  });

  it('to its owner', async () => {
    await database.query(`CREATE ROLE keeper_of_the_trail`);
    await database.query(`ALTER TABLE audit_entry OWNER TO keeper_of_the_trail`);
    await database.query(`SET ROLE keeper_of_the_trail`);
    const found: string[] = [];
    for (const attempt of attempts) found.push(await refusal(database.query(attempt)));
    await database.query(`RESET ROLE`);
    await database.query(`ALTER TABLE audit_entry OWNER TO CURRENT_USER`);
    await database.query(`DROP ROLE keeper_of_the_trail`);

    expect(found).toEqual(refusals);
  });
});

describe('what is audited', () => {
  const rules = () =>
    database.query<{ table: string; marked: string[]; enabled: string }>(
      `SELECT relname AS table, tgenabled AS enabled,
              ARRAY(SELECT jsonb_array_elements_text((rule -> 'plain') || (rule -> 'personal') || (rule -> 'ignored')) ORDER BY 1) AS marked
         FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid,
              LATERAL (SELECT trim(trailing '\\000' FROM encode(tgargs, 'escape'))::jsonb AS rule) AS argument
        WHERE tgname = 'audit' ORDER BY 1`,
    );

  it('is every table but those of which it is written why not', async () => {
    const tables = await database.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const audited = await rules();

    expect(audited.map(({ enabled }) => enabled)).toEqual(audited.map(() => 'A'));
    expect([...audited.map(({ table }) => table), ...Object.keys(notAudited)].sort()).toEqual(
      tables.map(({ table_name }) => table_name).sort(),
    );
  });

  it('is every column, marked plain, personal or ignored, and only once', async () => {
    const columns = await database.query<{ table: string; columns: string[] }>(
      `SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name::text) AS columns
         FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`,
    );
    const audited = await rules();

    const marked = audited.map(({ table, marked: names }) => ({ table, columns: names.filter(Boolean).sort() }));
    expect(marked).toEqual(
      columns
        .filter(({ table }) => audited.some((rule) => rule.table === table))
        .map(({ table, columns: names }) => ({ table, columns: names.sort() })),
    );
  });

  it('counts a column that no rule names as personal, and takes a later rule for it', async () => {
    const id = await aDelegationRow(database);
    const changed = async (value: string) => {
      await database.query('UPDATE delegation SET wine = $2 WHERE id = $1', [id, value]);
      const entry = (await opened(database)).at(-1) as { changes: unknown; opened: unknown }; // as: the columns of `opened`
      return [entry.changes, entry.opened];
    };
    await database.query('ALTER TABLE delegation ADD wine text');
    const unnamed = await changed('red');
    await database.query(`SELECT audit_columns('delegation', plain => 'wine')`);
    const named = await changed('white');
    await database.query('ALTER TABLE delegation DROP wine');

    expect([unnamed, named]).toEqual([
      [{ wine: null }, { wine: { from: null, to: 'red' } }],
      [{ wine: { from: 'red', to: 'white' } }, null],
    ]);
  });
});
