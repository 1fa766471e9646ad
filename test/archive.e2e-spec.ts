import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { ArchiveError } from '../src/shared/database/archive/archive.error.js';
import { readArchive } from '../src/shared/database/archive/read-archive.js';
import { writeArchive } from '../src/shared/database/archive/write-archive.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/shared/database/embedded/embedded-postgres.js';

interface Step {
  name: string;
  sql: string;
}

/** A schema with everything that is awkward to carry over. */
const first: Step = {
  name: 'First1',
  sql: `
    CREATE EXTENSION IF NOT EXISTS citext;
    CREATE EXTENSION IF NOT EXISTS btree_gist;
    CREATE TYPE rank_class AS ENUM ('high', 'low');
    CREATE TABLE person (
      id uuid PRIMARY KEY, number bigint GENERATED ALWAYS AS IDENTITY, chief_id uuid REFERENCES person, team_id int,
      email citext UNIQUE, name jsonb NOT NULL, anything jsonb, plain json, tags text[], grid int[][], photo bytea, score numeric, ratio float8,
      born date, seen timestamptz, length interval, class rank_class, code char(4), "odd ""name" text,
      shout text GENERATED ALWAYS AS (upper(code)) STORED);
    CREATE TABLE a_team (id serial PRIMARY KEY, lead_id uuid REFERENCES person DEFERRABLE INITIALLY IMMEDIATE, members int NOT NULL DEFAULT 0);
    ALTER TABLE person ADD CONSTRAINT person_team FOREIGN KEY (team_id) REFERENCES a_team;
    CREATE TABLE claim (
      person_id uuid REFERENCES person ON DELETE CASCADE, during tstzrange NOT NULL,
      CONSTRAINT claim_overlap EXCLUDE USING gist (person_id WITH =, during WITH &&));
    CREATE FUNCTION count_member() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN UPDATE a_team SET members = members + 1 WHERE id = NEW.team_id; RETURN NEW; END';
    CREATE TRIGGER counting AFTER INSERT ON person FOR EACH ROW EXECUTE FUNCTION count_member();
    CREATE TABLE empty_one (id int);
    CREATE TABLE language (code text PRIMARY KEY);
    INSERT INTO language VALUES ('vi'), ('ja');`,
};
const second: Step = { name: 'Second2', sql: `ALTER TABLE claim ADD reason text NOT NULL DEFAULT 'unknown'` };

const people = `
  BEGIN;
  SET CONSTRAINTS ALL DEFERRED;
  INSERT INTO a_team (lead_id) VALUES (NULL);
  INSERT INTO person (id, chief_id, team_id, email, name, anything, plain, tags, grid, photo, score, ratio, born, seen, length, class, code, "odd ""name")
  SELECT uuidv7(), NULL, 1, n || '@Example.org', jsonb_build_object('vi', 'Nguyễn Văn ' || n, 'ja', '山田' || chr(8232)),
    CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN 'null'::jsonb ELSE '{"deep": [1, 1.10, "x\\ny"]}' END, E'{"a":\\n 1,  "a": 2}',
    ARRAY['a,b', NULL, E'"q"\\\\', ''], '[2:3][1:2]={{1,2},{3,4}}', decode(md5(n::text), 'hex'), 12345678901234567890.123456789 + n,
    CASE n WHEN 1 THEN 'NaN' WHEN 2 THEN '-Infinity' ELSE n / 3.0 END, '0044-03-15 BC', timestamptz '2025-11-25 08:00:00.123456+07' + n * interval '1 s',
    '1 mon 2 days 03:04:05.6', 'high', 'ab', E'tab\\t back\\\\slash \\u2029 \\r\\n end'
  FROM generate_series(1, 25) n;
  UPDATE person SET chief_id = (SELECT id FROM person ORDER BY id DESC LIMIT 1);
  UPDATE a_team SET lead_id = (SELECT id FROM person ORDER BY id DESC LIMIT 1);
  INSERT INTO claim SELECT id, tstzrange('2025-11-25 01:00Z', CASE WHEN number % 2 = 0 THEN timestamptz '2025-11-25 02:00Z' END) FROM person;
  COMMIT;
  SELECT setval('a_team_id_seq', 41);
  CREATE SCHEMA bullmq;
  CREATE TABLE bullmq.job (id int);`;

const tables = ['person', 'a_team', 'claim', 'empty_one', 'language'];

let folder: string;
let postgres: EmbeddedPostgres;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp('/tmp/gapgo-archive-');
  postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

interface Place {
  connection: pg.ClientConfig;
  query(text: string): Promise<unknown[]>;
  migrate(steps: Step[], upTo?: string): Promise<void>;
}

async function aDatabase(): Promise<Place> {
  count += 1;
  const database = `case_${count}`;
  await query(postgres.connection, `CREATE DATABASE ${database}`);
  const connection = { ...postgres.connection, database };
  const migrate = async (steps: Step[], upTo?: string) => {
    await query(
      connection,
      'CREATE TABLE IF NOT EXISTS migrations (id serial PRIMARY KEY, timestamp bigint, name text)',
    );
    for (const { name, sql } of steps) {
      const done = await query(connection, `SELECT 1 FROM migrations WHERE name = '${name}'`);
      if (done.length === 0)
        await query(connection, `${sql}; INSERT INTO migrations (timestamp, name) VALUES (1, '${name}')`);
      if (name === upTo) return;
    }
  };
  return { connection, query: (text) => query(connection, text), migrate };
}

async function query(connection: pg.ClientConfig, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const result = await client.query<unknown[]>({ text, rowMode: 'array' });
    return Array.isArray(result) ? [] : result.rows.flat();
  } finally {
    await client.end();
  }
}

async function aFilledDatabase(): Promise<Place> {
  const place = await aDatabase();
  await place.migrate([first]);
  await place.query(people);
  await place.query(`DELETE FROM language WHERE code = 'vi'`);
  return place;
}

async function anArchive(): Promise<{ file: string; source: Place }> {
  const source = await aFilledDatabase();
  const file = join(folder, `archive-${count}.gz`);
  await writeArchive({ connection: source.connection, file });
  return { file, source };
}

const restore = (place: Place, file: string, steps: Step[]) =>
  readArchive({
    connection: place.connection,
    file,
    knownMigrations: steps.map(({ name }) => name),
    runMigrations: (upTo) => place.migrate(steps, upTo),
  });

const contents = (place: Place) =>
  Promise.all(tables.map((table) => place.query(`SELECT r::text FROM ${table} r ORDER BY 1`)));

const rules = (place: Place) =>
  place.query(`
    SELECT conname || ' ' || pg_get_constraintdef(oid) || condeferred FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`);

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason);
  return error instanceof ArchiveError ? error.message : `not refused: ${String(error)}`;
}

describe('an archive', () => {
  it('brings every value, rule and sequence into an empty database', async () => {
    const { file, source } = await anArchive();
    const target = await aDatabase();
    const summary = await restore(target, file, [first]);
    expect(await contents(target)).toEqual(await contents(source));
    expect(await rules(target)).toEqual(await rules(source));
    expect(summary).toEqual({ file, createdAt: summary.createdAt, tables: 5, rows: 25 + 1 + 25 + 0 + 1 });
    expect(await target.query(`SELECT nextval('a_team_id_seq'), nextval('person_number_seq')`)).toEqual(['42', '26']);
    expect(await target.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'`)).toEqual([]);
  });

  it('is for its owner only and leaves no draft', async () => {
    const { file } = await anArchive();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('of an older schema is brought to the newest', async () => {
    const { file, source } = await anArchive();
    const target = await aDatabase();
    await restore(target, file, [first, second]);
    expect(await target.query('SELECT name FROM migrations ORDER BY id')).toEqual(['First1', 'Second2']);
    expect(await target.query('SELECT DISTINCT reason FROM claim')).toEqual(['unknown']);
    expect(await target.query('SELECT id FROM person ORDER BY id')).toEqual(
      await source.query('SELECT id FROM person ORDER BY id'),
    );
  });

  it('shows one moment although others write meanwhile', async () => {
    const source = await aDatabase();
    await source.query(`CREATE TABLE a_side AS SELECT n FROM generate_series(1, 3000) n; CREATE TABLE z_side (n int)`);
    const file = join(folder, 'moment.gz');
    const done = new AbortController();
    const moving = (async () => {
      while (!done.signal.aborted) {
        await source.query(
          'WITH gone AS (DELETE FROM a_side WHERE n IN (SELECT n FROM a_side LIMIT 50) RETURNING n) INSERT INTO z_side SELECT n FROM gone',
        );
      }
    })();
    const moved = () => source.query('SELECT count(*)::int FROM z_side');
    while (((await moved())[0] as number) === 0); // as: count(*)::int
    const seen: number[] = [];
    const { rows } = await writeArchive({
      connection: source.connection,
      file,
      onProgress: (at) => seen.push(at.rows),
    });
    done.abort();
    await moving;
    const target = await aDatabase();
    await target.query('CREATE TABLE a_side (n int); CREATE TABLE z_side (n int)');
    await restore(target, file, []);
    expect(rows).toBe(3000);
    expect(seen.at(-1)).toBe(3000);
    expect(await target.query('SELECT count(DISTINCT n)::int FROM (TABLE a_side UNION ALL TABLE z_side) n')).toEqual([
      3000,
    ]);
  });
});

describe('an archive is refused, and nothing written,', () => {
  async function untouched(target: Place): Promise<boolean> {
    return (await target.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).length === 0;
  }

  it.each([
    ['cut short', (zipped: Buffer) => zipped.subarray(0, zipped.length - 40), /is damaged \(it is cut short\)/],
    [
      'cut short within its text',
      (zipped: Buffer) => gzipSync(gunzipSync(zipped).subarray(0, -300)),
      /is damaged \(it is cut short\)|is not an archive/,
    ],
    [
      'without its last line',
      (zipped: Buffer) =>
        gzipSync(
          gunzipSync(zipped)
            .toString()
            .replace(/E.*\n$/, ''),
        ),
      /is damaged \(it is cut short\)/,
    ],
    [
      'with one value changed',
      (zipped: Buffer) => gzipSync(gunzipSync(zipped).toString().replace('@Example', '@example')),
      /is damaged \(its checksum is wrong\)/,
    ],
    [
      'with one bit flipped',
      (zipped: Buffer) => Buffer.from(zipped.map((byte, at) => (at === 400 ? byte ^ 1 : byte))),
      /is damaged|is not an archive/,
    ],
    ['that is something else', () => gzipSync('hello\n'), /is not an archive of Gapgo/],
    ['that is not packed', () => Buffer.from('hello\n'), /is damaged \(it cannot be unpacked\)/],
  ])('when it is a file %s', async (_title, change, message) => {
    const { file } = await anArchive();
    await writeFile(file, change(await readFile(file)));
    const target = await aDatabase();
    expect(await refusalOf(restore(target, file, [first]))).toMatch(message);
    expect(await untouched(target)).toBe(true);
  });

  it('when it is not there', async () => {
    const file = join(folder, 'nowhere.gz');
    expect(await refusalOf(restore(await aDatabase(), file, [first]))).toBe(`${file} cannot be read (ENOENT)`);
  });

  it('when it is of a newer program', async () => {
    const { file } = await anArchive();
    const target = await aDatabase();
    expect(await refusalOf(restore(target, file, []))).toBe(
      `${file} was written by a newer program (it has migration First1): restore it with that program`,
    );
    expect(await untouched(target)).toBe(true);
  });

  it('when the database has a later schema', async () => {
    const { file } = await anArchive();
    const target = await aDatabase();
    await target.migrate([first, second]);
    expect(await refusalOf(restore(target, file, [first, second]))).toBe(
      `the database already has a later schema than ${file} (migration Second2): restore into a database without tables`,
    );
  });

  it('when the database holds rows', async () => {
    const { file, source } = await anArchive();
    const before = await contents(source);
    expect(await refusalOf(restore(source, file, [first]))).toBe(
      'the database is not empty (there are rows in a_team, claim, language, …): restore into an empty one',
    );
    expect(await contents(source)).toEqual(before);
  });

  it('when a row breaks a rule of the database, naming it', async () => {
    const { file } = await anArchive();
    const target = await aDatabase();
    const stricter = {
      ...first,
      sql: `${first.sql}; ALTER TABLE person ADD CONSTRAINT person_score CHECK (score < 0)`,
    };
    await expect(restore(target, file, [stricter])).rejects.toMatchObject({ constraint: 'person_score' });
    expect(await target.query('SELECT count(*)::int FROM person')).toEqual([0]);
  });

  it('when its folder is not there', async () => {
    const { connection } = await aDatabase();
    expect(await refusalOf(writeArchive({ connection, file: join(folder, 'no/archive.gz') }))).toBe(
      `${folder}/no/archive.gz cannot be written: ${folder}/no is no folder that this user may write to`,
    );
  });

  it('when its name is taken', async () => {
    const { file, source } = await anArchive();
    expect(await refusalOf(writeArchive({ connection: source.connection, file }))).toBe(
      `${file} exists already: choose another name, or remove it`,
    );
  });
});
