import type { ClientBase } from 'pg';
import { ArchiveError } from './archive.error.js';
import { readLines } from './archive-lines.js';
import { listHindrances, listTables, qualified, quoted, useExactTexts, type Table } from './catalog.js';
import type { ArchiveProgress, SequenceValue, TableTitle } from './format.js';

/** Rows travel in statements of about this many characters. */
const portionLength = 1_000_000;

/** Puts all rows of an archive into a database of exactly its schema, in one transaction; what migrations seeded goes. */
export async function loadRows(
  client: ClientBase,
  file: string,
  onProgress?: (progress: ArchiveProgress) => void,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await useExactTexts(client);
    const tables = await listTables(client);
    const hindrances = await listHindrances(client);
    for (const { lift } of hindrances) await client.query(lift);
    if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(({ name }) => qualified(name)).join(', ')}`);
    await new Loader(client, tables, onProgress).load(file);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { restore } of hindrances) await client.query(restore);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // a lost connection has rolled back by itself
    throw error;
  }
}

class Loader {
  private insert = '';
  private portion: string[] = [];
  private length = 0;
  private table = '';
  private tablesDone = -1;
  private rows = 0;

  constructor(
    private readonly client: ClientBase,
    private readonly tables: Table[],
    private readonly onProgress: ((progress: ArchiveProgress) => void) | undefined,
  ) {}

  async load(file: string): Promise<void> {
    for await (const found of readLines(file)) {
      if (found.kind === 'row') {
        this.portion.push(found.json);
        this.length += found.json.length;
        if (this.length >= portionLength) await this.flush();
        continue;
      }
      await this.flush();
      if (found.kind === 'table') this.openTable(found.title);
      if (found.kind === 'sequences') await this.setSequences(found.sequences);
    }
  }

  private openTable(title: TableTitle): void {
    const table = this.tables.find(({ name }) => name === title.table);
    const columns = title.columns.map((name) => table?.columns.find((column) => column.name === name));
    if (table?.columns.length !== columns.length || columns.includes(undefined)) {
      throw new ArchiveError(
        `table "${title.table}" of the archive is not the same in this database: nothing was restored`,
      );
    }
    const names = title.columns.map(quoted).join(', ');
    const values = columns.map((column, index) => `(r ->> ${index})::${column?.type}`).join(', ');
    this.insert = `INSERT INTO ${qualified(table.name)} (${names}) OVERRIDING SYSTEM VALUE
                   SELECT ${values} FROM json_array_elements($1::json) AS r`;
    this.table = table.name;
    this.tablesDone += 1;
  }

  private async flush(): Promise<void> {
    if (this.portion.length > 0) await this.client.query(this.insert, [`[${this.portion.join(',')}]`]);
    this.rows += this.portion.length;
    this.portion = [];
    this.length = 0;
    if (this.table === '') return;
    const { table, tablesDone, rows } = this;
    this.onProgress?.({ table, tablesDone, tables: this.tables.length, rows });
  }

  private async setSequences(sequences: SequenceValue[]): Promise<void> {
    this.tablesDone = this.tables.length;
    for (const { sequence, lastValue, isCalled } of sequences) {
      await this.client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        qualified(sequence),
        lastValue,
        isCalled,
      ]);
    }
  }
}
