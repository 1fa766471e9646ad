import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunInHand } from '../../runs/run-in-hand.js';
import { DelegateImport, type ImportColumn } from './delegate-import.entity.js';
import { importTransitions } from './import.states.js';
import { readInThread } from './read-in-thread.js';
import type { SheetRow, SheetTable } from './sheet.js';

const batchRows = 1_000;

/** The rows of an import: out of the file the first time, out of the database from then on. */
@Injectable()
export class ImportFiles {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError saying why the file as a whole is refused */
  async rowsOf(run: RunInHand, imported: DelegateImport): Promise<{ columns: ImportColumn[]; rows: SheetRow[] }> {
    if (imported.columns) return { columns: imported.columns, rows: await this.storedRows(imported.id) };
    const table = await readInThread(imported.format, await this.bytesOf(imported), run.signal);
    const columns = table.columns.map((column, index) => ({
      ...column,
      filled: table.rows.filter(({ cells }) => Boolean(cells[index])).length,
    }));
    await this.keep(run, imported.id, table, columns);
    return { columns, rows: table.rows };
  }

  private async bytesOf({ id, sizeBytes }: DelegateImport): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(sizeBytes);
    for (let start = 0, number = 0; start < sizeBytes; number += 1) {
      const [part] = await this.dataSource.query<{ bytes: Buffer }[]>(
        `SELECT bytes FROM delegate_import_part WHERE import_id = $1 AND number = $2`,
        [id, number],
      );
      if (!part) throw new Error(`A part of the import ${id} is missing.`);
      bytes.set(part.bytes, start);
      start += part.bytes.length;
    }
    return bytes;
  }

  private storedRows(importId: string): Promise<SheetRow[]> {
    return this.dataSource.query<SheetRow[]>(
      `SELECT number, cells FROM delegate_import_row WHERE import_id = $1 ORDER BY number`,
      [importId],
    );
  }

  /** The file itself is let go of: its rows are there now, as they were. */
  private async keep(run: RunInHand, importId: string, table: SheetTable, columns: ImportColumn[]): Promise<void> {
    for (let start = 0; start < table.rows.length; start += batchRows) {
      const batch = table.rows.slice(start, start + batchRows);
      await run.write((manager) =>
        manager.query(
          `INSERT INTO delegate_import_row (import_id, number, cells)
           SELECT $1, number, cells FROM jsonb_to_recordset($2) AS r(number integer, cells text[])
           ON CONFLICT DO NOTHING`,
          [importId, JSON.stringify(batch)],
        ),
      );
    }
    const { encoding, separator, sheet, otherSheets, headerRow } = table;
    await run.write(async (manager) => {
      await manager.update(
        DelegateImport,
        { id: importId },
        { status: importTransitions.read.to, encoding, separator, sheet, otherSheets, headerRow, columns },
      );
      await manager.query(`DELETE FROM delegate_import_part WHERE import_id = $1`, [importId]);
    });
  }
}
